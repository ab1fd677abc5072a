"""Print the path of a Chromium that starts, installing one if need be.

In this order: ``$ATT_VIZ_CHROMIUM``, a browser that is on the machine, the one that Playwright keeps, the
system's package manager. Progress goes to standard error, the path alone to standard output.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MACOS_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
START_TIMEOUT_SECONDS = 60
INSTALL_TIMEOUT_SECONDS = 600


def main() -> int:
    """Print the path of a usable browser and return 0, or say what to install and return 1."""
    asked_for = os.environ.get("ATT_VIZ_CHROMIUM")
    if asked_for:
        if starts(asked_for):
            print(asked_for)
            return 0
        say(f"ATT_VIZ_CHROMIUM is {asked_for!r}, which does not start: correct it, or unset it to let one be found.")
        return 1

    attempts: tuple[tuple[str, Callable[[], Iterable[str]]], ...] = (
        ("", on_this_machine),
        ("", kept_by_playwright),
        ("No Chromium found: downloading the one that Playwright keeps ...", downloaded_by_playwright),
        ("Installing Chromium with the system's package manager ...", installed_by_the_system),
    )
    for announcement, candidates in attempts:
        if announcement:
            say(announcement)
        for candidate in candidates():
            if starts(candidate):
                print(candidate)
                return 0
    say("The browser tests need Chromium: install chromium or Google Chrome, or set ATT_VIZ_CHROMIUM to its path.")
    return 1


def on_this_machine() -> Iterator[str]:
    """Yield browsers on PATH and in the usual places."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield found
    yield from (path for path in MACOS_APPLICATIONS if Path(path).exists())


def kept_by_playwright() -> Iterator[str]:
    """Yield the browser of an earlier ``playwright install``, if it is there."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def downloaded_by_playwright() -> Iterator[str]:
    """Let Playwright download its own browser and yield that."""
    if run([sys.executable, "-m", "playwright", "install", "chromium"]):
        yield from kept_by_playwright()


def installed_by_the_system() -> Iterator[str]:
    """Install Chromium with apt-get, dnf or Homebrew and yield what that put on PATH."""
    as_root = [] if not hasattr(os, "geteuid") or os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get"):
        run([*as_root, "apt-get", "update", "-qq"])
        run([*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"])
    elif shutil.which("dnf"):
        run([*as_root, "dnf", "install", "-y", "-q", "chromium"])
    elif shutil.which("brew"):
        run(["brew", "install", "--quiet", "--cask", "chromium"])
    yield from on_this_machine()


def starts(path: str) -> bool:
    """Whether the program opens an empty page without a screen.

    A browser can be there and yet not start: its libraries are missing, or a launcher stands in its place.
    """
    with tempfile.TemporaryDirectory() as profile:
        command = [path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
        command += ["--disable-background-networking", f"--user-data-dir={profile}", "--dump-dom", "about:blank"]
        try:
            answer = subprocess.run(command, capture_output=True, timeout=START_TIMEOUT_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return answer.returncode == 0 and b"<html" in answer.stdout


def run(command: list[str]) -> bool:
    """Run an installer, its output on standard error, and say whether it succeeded."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            env=environment,
            timeout=INSTALL_TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"{command[0]} could not be run: {error}")
        return False
    return done.returncode == 0


def say(message: str) -> None:
    """Tell the person at the terminal, leaving standard output to the path."""
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
