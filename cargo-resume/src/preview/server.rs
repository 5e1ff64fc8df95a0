//! Accepts connections and speaks HTTP/1.1 on them, one request each.

use super::changes::Changes;
use super::pages::{self, Answer, NOT_ALLOWED, Pages, Reply};
use super::request;
use std::io::{self, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many connections are open at a time; a browser needs one for the events and up to five more.
const MOST: usize = 64;

/// How many of them may receive events.
const MOST_LISTENERS: usize = 32;

/// How long the head of a request may be, in bytes.
const MOST_HEAD: u64 = 16 * 1024;

/// How much of a refused request is read.
const MOST_REFUSED: u64 = 1024 * 1024;

/// How long a browser may take to send its request, and then to receive its answer or one event.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How often something is sent where nothing changes, so that lost connections are noticed.
const PULSE: Duration = Duration::from_secs(15);

/// Answers for as long as the process lives.
pub(super) fn serve(listener: &TcpListener, pages: &Arc<Pages>) {
    serve_within(TIMEOUT, listener, pages);
}

/// Answers, and gives each connection this long for its request and again for its answer.
fn serve_within(timeout: Duration, listener: &TcpListener, pages: &Arc<Pages>) {
    let connections = Arc::new(Connections::default());
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            // No more files may be open for now.
            thread::sleep(Duration::from_millis(10));
            continue;
        };
        let Some(slot) = Connections::open(&connections, stream) else {
            continue;
        };
        let pages = Arc::clone(pages);
        // Without a thread, as without a slot, the browser sees a closed connection.
        let _ = thread::Builder::new().spawn(move || {
            // It does not matter here if the browser goes away.
            let _ = answer(&slot, &pages, timeout);
        });
    }
}

/// The open connections.
#[derive(Default)]
struct Connections(Mutex<Vec<Arc<Connection>>>);

struct Connection {
    stream: TcpStream,
    /// Whether its request is still being read.
    is_pending: AtomicBool,
}

/// One of the open connections, until it is dropped: in a panic too.
struct Slot {
    connections: Arc<Connections>,
    connection: Arc<Connection>,
}

impl Connections {
    /// A slot for a new connection. If all are taken, the connection that has been sending its
    /// request for the longest time is closed, so that slow clients block nobody; `None` if there
    /// is no such connection.
    fn open(this: &Arc<Connections>, stream: TcpStream) -> Option<Slot> {
        let mut open = this.lock();
        if open.len() >= MOST {
            let at = open
                .iter()
                .position(|other| other.is_pending.load(Ordering::Relaxed))?;
            // Its thread ends as soon as it reads on.
            let _ = open.remove(at).stream.shutdown(Shutdown::Both);
        }
        let connection = Arc::new(Connection {
            stream,
            is_pending: AtomicBool::new(true),
        });
        open.push(Arc::clone(&connection));
        drop(open);
        Some(Slot {
            connections: Arc::clone(this),
            connection,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Connection>>> {
        // The list is complete whatever panicked.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.connections
            .lock()
            .retain(|open| !Arc::ptr_eq(open, &self.connection));
    }
}

fn answer(slot: &Slot, pages: &Pages, timeout: Duration) -> io::Result<()> {
    let connection = &slot.connection;
    let stream = &connection.stream;
    stream.set_nodelay(true)?;
    let in_time = || Timed::new(stream, timeout);
    let mut from = in_time();
    let request = request::read(&mut BufReader::new(Read::by_ref(&mut from).take(MOST_HEAD)))?;
    let Some(request) = request else {
        let refusal = Answer::plain("400 Bad Request", "this is not an HTTP request");
        send(in_time(), &refusal, true)?;
        // The rest is read before the connection is closed, or the answer would be lost with it.
        stream.shutdown(Shutdown::Write)?;
        return io::copy(&mut from.take(MOST_REFUSED), &mut io::sink()).map(drop);
    };
    connection.is_pending.store(false, Ordering::Relaxed);
    let has_body = request.method != "HEAD";
    match pages.reply(&request) {
        Reply::Answer(answer) => send(in_time(), &answer, has_body),
        Reply::Events if !has_body => in_time().write_all(head(&pages::events(), None).as_bytes()),
        Reply::Events => events(in_time, &pages.changes),
    }
}

/// Sends an event for each change, until the browser goes away or the preview ends.
fn events<'s>(in_time: impl Fn() -> Timed<'s>, changes: &Changes) -> io::Result<()> {
    let Some(_listener) = changes.listen(MOST_LISTENERS) else {
        let busy = Answer::plain(
            "503 Service Unavailable",
            "too many pages follow this preview",
        );
        return send(in_time(), &busy, true);
    };
    let send = |text: &str| in_time().write_all(text.as_bytes());
    send(&head(&pages::events(), None))?;
    let mut state = changes.now();
    while !state.has_ended {
        send(&format!("data: {}\n\n", state.event()))?;
        state = loop {
            match changes.after(state.version, PULSE) {
                Some(state) => break state,
                None => send(":\n\n")?,
            }
        };
    }
    send("event: end\ndata: {}\n\n")
}

fn send(mut to: Timed<'_>, answer: &Answer, has_body: bool) -> io::Result<()> {
    let head = head(answer, Some(answer.body.len()));
    let body: &[u8] = if has_body { &answer.body } else { &[] };
    to.write_all(&[head.as_bytes(), body].concat())
}

/// The head of an answer; events have no length.
fn head(answer: &Answer, len: Option<usize>) -> String {
    let allow = if answer.status == NOT_ALLOWED {
        "Allow: GET, HEAD\r\n"
    } else {
        ""
    };
    let len = len.map_or(String::new(), |len| format!("Content-Length: {len}\r\n"));
    format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\n{len}{allow}Content-Security-Policy: {}\r\nX-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        answer.status, answer.media_type, answer.policy
    )
}

/// A stream that fails once its time is up, however often a byte arrives until then.
struct Timed<'s> {
    stream: &'s TcpStream,
    end: Instant,
}

impl<'s> Timed<'s> {
    /// The stream for this long from now.
    fn new(stream: &'s TcpStream, timeout: Duration) -> Timed<'s> {
        Timed {
            stream,
            end: Instant::now() + timeout,
        }
    }

    fn left(&self) -> io::Result<Option<Duration>> {
        match self.end.saturating_duration_since(Instant::now()) {
            Duration::ZERO => Err(io::ErrorKind::TimedOut.into()),
            left => Ok(Some(left)),
        }
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(bytes)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HALF: Duration = Duration::from_millis(500);

    /// The status line that a server with half a second for each request gives to `GET PATH`.
    fn status(port: u16, path: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.lines().next().unwrap_or_default().to_owned()
    }

    #[test]
    fn slow_connections_do_not_block_others() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let pages = Arc::new(Pages {
            port,
            changes: Arc::default(),
            settings: resume::cli::Settings::default(),
        });
        thread::spawn(move || serve_within(HALF, &listener, &pages));
        let open = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let mut slow: Vec<TcpStream> = (0..2 * MOST).map(|_| open()).collect();
        let start = Instant::now();
        while start.elapsed() < 2 * HALF {
            for stream in &mut slow {
                // Those that were closed in favour of others fail.
                let _ = stream.write_all(b"G");
            }
            assert_eq!(status(port, "/preview.css"), "HTTP/1.1 200 OK");
            thread::sleep(HALF / 10);
        }
        // By now none is kept any more, though each has sent something all the time.
        for mut stream in slow {
            stream.set_read_timeout(Some(TIMEOUT / 2)).unwrap();
            let end = stream.read_to_end(&mut Vec::new());
            let is_open = |error: &io::Error| {
                matches!(
                    error.kind(),
                    io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
                )
            };
            assert!(!end.as_ref().is_err_and(is_open), "{end:?}");
        }
    }

    /// A connection from this program to itself.
    fn connect(listener: &TcpListener) -> (TcpStream, TcpStream) {
        let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        (client, listener.accept().unwrap().0)
    }

    #[test]
    fn a_panic_frees_its_slot() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let connections = Arc::new(Connections::default());
        let (_client, stream) = connect(&listener);
        let slot = Connections::open(&connections, stream).unwrap();
        let thread = thread::spawn(move || {
            let _slot = slot;
            panic!("as a test");
        });
        assert!(thread.join().is_err());
        assert!(connections.lock().is_empty());
    }

    #[test]
    fn only_a_pending_request_is_closed_for_another() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let connections = Arc::new(Connections::default());
        let open = || {
            let (client, stream) = connect(&listener);
            (client, Connections::open(&connections, stream))
        };
        let all: Vec<_> = (0..MOST).map(|_| open()).collect();
        let is_pending = |at: usize| &all[at].1.as_ref().unwrap().connection.is_pending;
        is_pending(0).store(false, Ordering::Relaxed);
        let (_client, next) = open();
        let next = next.unwrap();
        // The second is closed, and the first and the third are not.
        let state = |at: usize| {
            let client = &all[at].0;
            client.set_nonblocking(true).unwrap();
            (&mut &*client).read(&mut [0]).map_err(|error| error.kind())
        };
        assert_eq!(state(1), Ok(0));
        assert_eq!(state(0), Err(io::ErrorKind::WouldBlock));
        assert_eq!(state(2), Err(io::ErrorKind::WouldBlock));
        for at in 1..MOST {
            is_pending(at).store(false, Ordering::Relaxed);
        }
        next.connection.is_pending.store(false, Ordering::Relaxed);
        assert!(open().1.is_none());
    }
}
