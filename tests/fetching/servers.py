"""Web servers of our own, on loopback."""

import asyncio
import ssl
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Web(ThreadingHTTPServer):
    """A server that answers each path by a function of its own, and notes what it is asked."""

    daemon_threads = True

    def __init__(self, host, pages, *, port=0, context=None):
        super().__init__((host, port), Page)
        self.pages = pages
        self.asked = []
        if context:
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def handle_error(self, *_):
        """A client that leaves is no trouble."""


class Page(BaseHTTPRequestHandler):
    """Sends what the page says: status, headers, and pieces of a body."""

    def do_GET(self):
        self.server.asked.append({name.lower(): each for name, each in self.headers.items()})
        status, headers, pieces = self.server.pages[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        for piece in pieces:
            self.wfile.write(piece)

    def log_message(self, *_):
        """Write no log."""


@contextmanager
def web(pages, *, host="127.0.0.1", port=0, context=None):
    """A web server, by its address and port."""
    with Web(host, pages, port=port, context=context) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()


@asynccontextmanager
async def raw(pieces):
    """A server that sends pieces as they are, whatever it is asked; its port."""

    async def answer(reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            async for piece in pieces():
                writer.write(piece)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1]


def certified(name, folder):
    """What a server proves its name by, and who trusts that: two TLS contexts."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public = certificate.public_bytes(serialization.Encoding.PEM)
    path.write_bytes(private + public)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(path)
    return serving, ssl.create_default_context(cadata=public.decode())
