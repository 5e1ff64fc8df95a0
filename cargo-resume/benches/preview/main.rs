//! How long it takes from saving a file to the changed page, in Chromium, and what the preview
//! takes of memory and processor.
//!
//! `cargo bench -p cargo-resume --bench preview` saves the résumé of `examples/pacejo.rs` 200
//! times, each time with another bullet, and waits for the frame after the page has changed; then
//! 30 times, each after some seconds without a change. It waits, and saves 10,000 times and asks
//! for the page, without a browser.
//!
//! `-- --behaviour` measures nothing and checks whether the page does what it should. `--
//! --screenshot FILE` saves a screenshot of the page; with `--broken`, of a file with errors; with
//! `--tab FORMAT`, of another tab. `CHROMIUM` names the browser if it is not `chromium`.

mod behaviour;
mod browser;

use browser::Browser;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const EDITS: usize = 200;

/// How many edits come after a pause, in which polling backs off.
const LATE_EDITS: usize = 30;
const PAUSE: Duration = Duration::from_millis(3_500);

/// For how long the processor time of an idle preview is measured.
const IDLE: Duration = Duration::from_secs(20);

/// After how many edits the memory is measured; the last is the number of edits.
const READINGS: [usize; 3] = [100, 1_000, 10_000];

/// The text of the bullet that is edited.
const BULLET: &str = "detail-oriented engineer, attentive to the big picture";

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let resume = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../examples/pacejo.rs"
    ))?;
    let directory = std::env::temp_dir().join(format!("cargo-resume-bench-{}", std::process::id()));
    fs::create_dir_all(&directory)?;
    let file = directory.join("resume.rs");
    let edited = |edit: usize| resume.replace(BULLET, &format!("edit {edit}"));
    fs::write(&file, edited(0))?;
    let mut preview = Preview::start(&file)?;
    let outcome = match arguments
        .iter()
        .position(|argument| argument == "--screenshot")
    {
        Some(at) => {
            let picture = arguments
                .get(at + 1)
                .map(PathBuf::from)
                .unwrap_or_else(|| "preview.png".into());
            let is_broken = arguments.iter().any(|argument| argument == "--broken");
            let tab = arguments
                .iter()
                .position(|argument| argument == "--tab")
                .and_then(|at| arguments.get(at + 1))
                .map_or("html", String::as_str);
            photograph(&preview, tab, &picture, || {
                if is_broken {
                    fs::write(&file, broken(&resume))
                } else {
                    Ok(())
                }
            })
        }
        None if arguments.iter().any(|argument| argument == "--behaviour") => {
            behaviour::check(&mut preview, &file, &edited, &broken(&edited(4)))
        }
        None => page_latency(&preview, &file, &edited)
            .and_then(|()| idle(&preview))
            .and_then(|()| memory(&preview, &file, &edited)),
    };
    preview.stop();
    fs::remove_dir_all(&directory)?;
    outcome
}

fn broken(resume: &str) -> String {
    resume
        .replace("2014..2018 \"Principal", "2018..2014 \"Principal")
        .replace(
            "architect\n              with",
            "*architect\n              with",
        )
}

/// From saving to the changed page.
fn page_latency(
    preview: &Preview,
    file: &Path,
    edited: &dyn Fn(usize) -> String,
) -> io::Result<()> {
    let mut browser = Browser::start()?;
    browser.open(&preview.address)?;
    browser.call("Runtime.addBinding", r#"{"name": "seen"}"#)?;
    // `seen` is called once the frame is drawn: in a task that was posted while it was being made.
    browser.evaluate(
        r#"new Promise((ready) => {
            const frame = document.getElementById("page");
            const find = () => frame.contentDocument?.body?.textContent.match(/edit (\d+)/)?.[1];
            const wait = () => {
                if (find() === undefined) return setTimeout(wait, 10);
                let last;
                new MutationObserver(() => {
                    const now = find();
                    if (now === last) return;
                    last = now;
                    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => seen(now); channel.port2.postMessage(0); });
                }).observe(frame.contentDocument, { subtree: true, childList: true, characterData: true });
                ready();
            };
            wait();
        })"#,
    )?;
    let mut measure = |edits: std::ops::RangeInclusive<usize>, pause: Duration| {
        let mut times = Vec::new();
        for edit in edits {
            // Not in step with any clock.
            std::thread::sleep(pause + Duration::from_millis((edit as u64 * 7919) % 37));
            let text = edited(edit);
            let start = Instant::now();
            save(file, &text, edit)?;
            browser.wait_for(&format!("\"payload\":\"{edit}\""))?;
            times.push(start.elapsed());
        }
        io::Result::Ok(times)
    };
    let mut times = measure(1..=EDITS, Duration::from_millis(40))?;
    report("save to changed page", &mut times);
    let mut times = measure(EDITS + 1..=EDITS + LATE_EDITS, PAUSE)?;
    report("save to changed page after a pause", &mut times);
    browser.stop();
    Ok(())
}

/// Editors save in place, or put another file in the place of the old one.
fn save(file: &Path, text: &str, edit: usize) -> io::Result<()> {
    if edit.is_multiple_of(2) {
        return fs::write(file, text);
    }
    let beside = file.with_extension("rs~");
    fs::write(&beside, text)?;
    fs::rename(beside, file)
}

/// How much of a core the preview takes while nothing changes.
fn idle(preview: &Preview) -> io::Result<()> {
    // Polling backs off first.
    std::thread::sleep(PAUSE);
    let before = preview.processor_time()?;
    std::thread::sleep(IDLE);
    let used = preview.processor_time()? - before;
    println!("idle: {:.2} % of a core", used * 100.0 / IDLE.as_secs_f64());
    Ok(())
}

/// The memory of the preview after many edits, with a request for the page after each.
fn memory(preview: &Preview, file: &Path, edited: &dyn Fn(usize) -> String) -> io::Result<()> {
    let mut events = Events(BufReader::new(preview.get("/events")?));
    // The first event says which page is shown.
    let mut page = events.next()?;
    let mut times = Vec::new();
    for edit in 1..=READINGS[READINGS.len() - 1] {
        let start = Instant::now();
        fs::write(file, edited(100_000 + edit))?;
        let newer = page + 1;
        while page < newer {
            page = events.next()?;
        }
        times.push(start.elapsed());
        // As a browser does.
        let mut html = String::new();
        preview.get("/html")?.read_to_string(&mut html)?;
        if !html.contains(&format!("edit {}", 100_000 + edit)) {
            return Err(io::Error::other("the page is not the newest"));
        }
        if READINGS.contains(&edit) {
            println!("after {edit} edits: {} kB resident", preview.resident()?);
        }
    }
    report("save to event", &mut times);
    Ok(())
}

/// The events of the preview.
struct Events(BufReader<TcpStream>);

impl Events {
    /// The number of the page in the next event.
    fn next(&mut self) -> io::Result<u64> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the preview has ended"));
            }
            if let Some(page) = line
                .split("\"page\": ")
                .nth(1)
                .and_then(|rest| rest.split(',').next()?.parse().ok())
            {
                return Ok(page);
            }
        }
    }
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    println!(
        "{what}, {} edits: median {:.1} ms, 95th percentile {:.1} ms, slowest {:.1} ms",
        times.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
}

/// Saves a screenshot.
fn photograph(
    preview: &Preview,
    tab: &str,
    picture: &Path,
    then: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    let mut browser = Browser::start()?;
    browser.open(&format!("{}#{tab}", preview.address))?;
    std::thread::sleep(Duration::from_millis(700));
    then()?;
    std::thread::sleep(Duration::from_millis(500));
    fs::write(picture, browser.picture()?)?;
    browser.stop();
    Ok(())
}

/// A running preview.
struct Preview {
    process: Child,
    address: String,
}

impl Preview {
    fn start(file: &Path) -> io::Result<Preview> {
        let mut process = Command::new(env!("CARGO_BIN_EXE_cargo-resume"))
            .args(["preview", "--port", "0"])
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut address = String::new();
        BufReader::new(process.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?)
            .read_line(&mut address)?;
        Ok(Preview {
            process,
            address: address.trim().to_owned(),
        })
    }

    fn get(&self, path: &str) -> io::Result<TcpStream> {
        let host = self
            .address
            .trim_start_matches("http://")
            .trim_end_matches('/');
        let mut stream = TcpStream::connect(host)?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
        Ok(stream)
    }

    /// Its resident memory, in kB.
    fn resident(&self) -> io::Result<String> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        Ok(status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .unwrap_or("?")
            .trim()
            .trim_end_matches(" kB")
            .to_owned())
    }

    /// The processor time of its main thread, which polls the file, in seconds. The ticks of
    /// `/proc/*/stat` would be too coarse.
    fn processor_time(&self) -> io::Result<f64> {
        let process = self.process.id();
        let statistics = fs::read_to_string(format!("/proc/{process}/task/{process}/schedstat"))?;
        let nanoseconds = statistics
            .split(' ')
            .next()
            .and_then(|first| first.parse::<f64>().ok());
        nanoseconds
            .map(|time| time / 1e9)
            .ok_or_else(|| io::Error::other(statistics))
    }

    fn stop(&mut self) {
        // It ends once its standard input is closed.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
