"""A mail server for tests: takes every letter on a free loopback port and keeps it."""

import email
import email.policy
import re
import socketserver
import threading
import time

PATIENCE = 60


class Mailbox:
    """Letters as they arrive; `address` is what the program is told to send to."""

    def __init__(self):
        letters, arrived = [], threading.Condition()
        self.letters, self.arrived = letters, arrived

        class Conversation(socketserver.StreamRequestHandler):
            def handle(self):
                converse(self.rfile, self.wfile, letters, arrived)

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"smtp://127.0.0.1:{self.server.server_address[1]}"

    def link_to(self, recipient, part):
        """The newest link to an address with that part, in a letter to somebody; waits until it has come."""
        end = time.monotonic() + PATIENCE
        with self.arrived:
            while True:
                for letter in reversed(self.letters):
                    found = re.search(r"https?://\S+(/%s/\S+)" % part, text_of(letter))
                    if recipient in letter["to"] and found:
                        self.letters.remove(letter)
                        return found[1]
                if not self.arrived.wait(end - time.monotonic()):
                    raise AssertionError(f"no letter with /{part}/ came to {recipient}")

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


def converse(incoming, outgoing, letters, arrived):
    """As little SMTP (RFC 5321) as a sender needs."""
    def say(line):
        outgoing.write(line.encode() + b"\r\n")

    say("220 mailbox.example")
    for line in incoming:
        verb = line[:4].upper()
        if verb == b"DATA":
            say("354 go on")
            lines = []
            while (part := incoming.readline()) not in (b".\r\n", b""):
                lines.append(part.removeprefix(b"."))
            with arrived:
                letters.append(email.message_from_bytes(b"".join(lines), policy=email.policy.default))
                arrived.notify_all()
        if verb == b"QUIT":
            return say("221 bye")
        say("250 mailbox.example" if verb == b"EHLO" else "250 ok")
