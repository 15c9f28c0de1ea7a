"""What is sent ahead arrives in order, and nobody waits for one who is gone."""

from __future__ import annotations

import threading
from multiprocessing import Pipe

import pytest

from store.importers.ahead import AHEAD, sending


def test_all_arrives_in_order_and_then_the_end():
    ours, theirs = Pipe(duplex=False)
    got = []

    def listen():
        while True:
            try:
                got.append(ours.recv())
            except EOFError:
                return

    listener = threading.Thread(target=listen)
    listener.start()
    with sending(theirs) as (send, _):
        for number in range(AHEAD * 3):
            send([number, "x" * 100_000])
    listener.join()
    assert [number for number, _ in got] == list(range(AHEAD * 3))


def test_it_runs_ahead_of_one_who_does_not_listen_yet():
    ours, theirs = Pipe(duplex=False)
    sent = threading.Event()

    def speak():
        with sending(theirs) as (send, _):
            for _ in range(AHEAD):
                send("x" * 2_000_000)
            sent.set()

    speaker = threading.Thread(target=speak)
    speaker.start()
    assert sent.wait(60)
    assert [len(ours.recv()) for _ in range(AHEAD)] == [2_000_000] * AHEAD
    speaker.join()


def test_it_tells_whether_more_is_awaited():
    ours, theirs = Pipe(duplex=False)
    with sending(theirs) as (send, is_awaited):
        assert is_awaited()
        for _ in range(3):
            send("x" * 2_000_000)
        assert not is_awaited()
        for _ in range(3):
            ours.recv()
        assert is_awaited()


def test_it_ends_when_nobody_listens():
    ours, theirs = Pipe(duplex=False)
    ours.close()
    with pytest.raises(BrokenPipeError):
        _speak_for_ever(theirs)


def _speak_for_ever(connection):
    with sending(connection) as (send, _):
        while True:
            send("x" * 2_000_000)
