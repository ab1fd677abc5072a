"""--messages, --system, --completion and --audio."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.processes.command_line import CommandLine

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.encoder_decoder_attention import EncoderDecoderAttention

USER = {"role": "user", "content": "Who is Bob's sister?"}


def saved(directory: Path) -> AttentionMatrix:
    return AttentionMatrix.open(directory / "att_viz.h5")


@pytest.mark.models
def test_messages_and_system_reach_the_model(command_line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "messages.json"
    said = [{"role": "system", "content": "Be brief."}, USER]
    expected = SelfAttentionModel("demo").generate_text(said, 2)[1].tokens
    run = ["run", "--model", "demo", "--max-new-tokens", "2", "--save-archive", "-q"]
    for name, content, more in (
        ("list", said, []),
        ("object", {"model": "gpt", "messages": said}, []),
        ("system", [USER], ["--system", "Be brief."]),
    ):
        file.write_text(json.dumps(content))
        done = command_line(*run, "--messages", file, *more, "-o", tmp_path / name)
        assert done.status == 0, done.err
        assert saved(tmp_path / name).tokens == expected
    done = command_line(*run, "--messages", "-", "-o", tmp_path / "input", stdin=json.dumps(said))
    assert done.status == 0, done.err
    assert saved(tmp_path / "input").tokens == expected


@pytest.mark.models
def test_a_completion_is_taken_as_given(command_line: CommandLine, tmp_path: Path) -> None:
    expected = SelfAttentionModel("demo").generate_text("Who is Bob's sister?", completion="Alice is.")
    run = ["run", "--model", "demo", "--prompt", USER["content"], "--save-archive", "-q", "-o", tmp_path]
    for completion, stdin in (("Alice is.", ""), ("-", "Alice is.\n")):
        done = command_line(*run, "--completion", completion, "--knockout", "2", stdin=stdin)
        assert done.status == 0, done.err
        with saved(tmp_path) as matrix:
            assert (matrix.tokens, matrix.prompt_length) == (tuple(expected[0]), expected[2])
        told = command_line("info", tmp_path / "att_viz.h5").out
        assert f"{expected[2]} prompt tokens, {len(expected[0]) - expected[2]} given; " in told
        (tmp_path / "att_viz.h5").unlink()


@pytest.mark.models
def test_other_commands_take_messages_and_system(command_line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "messages.json"
    file.write_text(json.dumps([USER]))
    by_text = command_line("knockout", "--model", "demo", "--prompt", USER["content"], "--top", "2", "--json")
    by_messages = command_line("knockout", "--model", "demo", "--messages", file, "--top", "2", "--json")
    assert by_text.status == 0, by_text.err
    assert by_messages.out == by_text.out
    lens = ["lens", "--model", "demo", "--no-images", "--max-new-tokens", "1", "-q", "-o", tmp_path]
    assert command_line(*lens, "--messages", file, "--system", "Be brief.").status == 0
    rollout = ["rollout", "--model", "demo", "--json"]
    by_text = command_line(*rollout, "--prompt", USER["content"])
    by_messages = command_line(*rollout, "--messages", file)
    assert by_text.status == 0, by_text.err
    assert by_messages.out == by_text.out
    longer = command_line(*rollout, "--messages", file, "--system", "Be brief.")
    assert json.loads(longer.out)["span"][0] > json.loads(by_text.out)["span"][0]
    capture = ["capture", "--model", "demo", "--prompt", "Tom", "--max-new-tokens", "1", "-o", tmp_path / "many"]
    assert command_line(*capture, "--system", "Be brief.").status == 0
    other = command_line(*capture, "--system", "Be long.")
    assert other.status == 1
    assert "begun with system = Be brief." in other.err


def test_rollout_takes_no_text_that_it_would_not_use(command_line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Tom is a cat.")
    for arguments, message in (
        (["--model", "demo", "--text-file", file, "--system", "a"], "--system needs --prompt or --messages"),
        (["--model", "demo", "--text-file", file, "--prompt", "a"], "either --prompt, --messages or --text-file"),
        (["story.h5", "--prompt", "a"], "need --model"),
        (["story.h5", "--text-file", file], "need --model"),
    ):
        done = command_line("rollout", *arguments)
        assert (done.status, message in done.err) == (2, True), done.err


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "message"),
    [
        ([], "", 2, "Missing option '--prompt' (or '--messages')"),
        (["--prompt", "a", "--messages", "-"], "", 2, "either --prompt or --messages"),
        (["--prompt", "-", "--completion", "-"], "a", 2, "standard input can be read once only"),
        (["--messages", "nowhere.json"], "", 1, "nowhere.json could not be read: No such file"),
        (["--messages", "-"], "[{", 1, "standard input is not JSON"),
        (["--messages", "-"], '"Hello"', 1, "standard input holds no chat messages"),
        pytest.param(["--messages", "-"], "[]", 1, "holds no messages", marks=pytest.mark.models),
        pytest.param(
            ["--messages", "-"], '[{"role": "user"}]', 1, "needs 'role' and 'content'", marks=pytest.mark.models
        ),
        pytest.param(
            ["--prompt", "a", "--bare-prompt", "--system", "b"],
            "",
            1,
            "system has no place to go",
            marks=pytest.mark.models,
        ),
        (["--prompt", ""], "", 2, "--prompt is empty"),
        (["--prompt", " \n"], "", 2, "--prompt is empty"),
        (["--prompt", "-"], "\n", 2, "--prompt (standard input) is empty"),
        (["--prompt", "a", "--completion", ""], "", 2, "--completion is empty"),
        (["--prompt", "a", "--completion", "-"], "\n", 2, "--completion (standard input) is empty"),
    ],
)
def test_what_cannot_be_used_is_said(
    command_line: CommandLine, arguments: Any, stdin: str, status: int, message: str
) -> None:
    done = command_line("run", "--model", "demo", *arguments, stdin=stdin)
    assert (done.status, message in done.err) == (status, True), done.err


def test_no_command_takes_an_empty_prompt_or_completion(command_line: CommandLine) -> None:
    for command, *arguments, named in (
        ("attribute", "--prompt", "", "--prompt"),
        ("attribute", "--prompt", "a", "--completion", "", "--completion"),
        ("capture", "--prompt", "a", "--prompt", "", "--prompt"),
        ("compare", "--prompt", "a", "--prompt", "", "--prompt"),
        ("knockout", "--prompt", "", "--prompt"),
        ("lens", "--prompt", "", "--prompt"),
        ("rollout", "--prompt", "", "--prompt"),
    ):
        done = command_line(command, "--model", "demo", *arguments)
        assert (done.status, f"{named} is empty" in done.err) == (2, True), (command, done.err)


@pytest.mark.models
def test_a_sound_stands_in_the_place_of_a_prompt(command_line: CommandLine, tmp_path: Path) -> None:
    from support.models.listeners import save_listener, sound, write_wav

    model = save_listener("whisper", tmp_path / "whisper")
    file = write_wav(tmp_path / "a.wav", sound(0.7))
    run = ["run", "--model", model, "--max-new-tokens", "3", "-q", "-o", tmp_path]
    done = command_line(*run, "--audio", file, "--save-archive")
    assert done.status == 0, done.err
    assert (tmp_path / "att_viz_report.html").exists()
    _, expected, _ = SelfAttentionModel(model).generate_text(audio=file, max_new_tokens=3)
    with EncoderDecoderAttention.open(tmp_path / "att_viz.h5") as opened:
        assert opened.tokens == expected.tokens
    for more, told in (([], "'--audio'"), (["--audio", file, "--knockout", "2"], "a sound")):
        refused = command_line(*run, *more)
        assert refused.status == 2
        assert told in refused.err
