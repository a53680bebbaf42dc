//! The service: its port, its health, its end.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use crate::{Desk, finish, wait};

/// A service that has said where it listens.
struct Service {
    child: Child,
    port: u16,
}

impl Service {
    fn start(desk: &Desk) -> Self {
        let port = free_port();
        let mut child =
            desk.command(&["run"]).env("XPLOIT_WEB", format!("127.0.0.1:{port}")).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
        let told = lines.find(|it| it.as_ref().unwrap().contains("/healthz"));
        assert!(told.is_some(), "it ended before it listened");
        Self { child, port }
    }

    fn ask(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Sends a signal; how it ended and how long that took.
    fn end(mut self, signal: &str) -> (Option<i32>, Duration) {
        let began = Instant::now();
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(sent.unwrap().success());
        (wait(&mut self.child).code(), began.elapsed())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // One that has ended by itself is gone; one that a failing test leaves behind goes here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

const SOON: Duration = Duration::from_secs(10);

#[test]
fn it_tells_its_health_and_ends_when_it_is_told() {
    for signal in ["-TERM", "-INT"] {
        let desk = Desk::new();
        let service = Service::start(&desk);
        let alive = service.ask("/healthz");
        assert!(alive.starts_with("HTTP/1.1 200") && alive.ends_with("ok\n"), "{alive}");
        let ready = service.ask("/readyz");
        assert!(ready.starts_with("HTTP/1.1 200") && ready.ends_with("ready\n"), "{ready}");
        assert!(service.ask("/nothing").starts_with("HTTP/1.1 404"));
        let (code, took) = service.end(signal);
        assert_eq!(code, Some(0), "{signal}");
        assert!(took < SOON, "{signal}: {took:?}");
    }
}

#[test]
fn it_ends_although_somebody_holds_a_connection() {
    let desk = Desk::new();
    let service = Service::start(&desk);
    let _silent = TcpStream::connect(("127.0.0.1", service.port)).unwrap();
    let mut halfway = TcpStream::connect(("127.0.0.1", service.port)).unwrap();
    halfway.write_all(b"GET /healthz HTTP/1.1\r\nHo").unwrap();
    assert!(service.ask("/healthz").starts_with("HTTP/1.1 200"));
    let (code, took) = service.end("-TERM");
    assert_eq!(code, Some(0));
    assert!(took < SOON, "{took:?}");
}

#[test]
fn a_port_in_use_is_told_and_nothing_is_touched() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let desk = Desk::new();
    let child = desk.command(&["run"]).env("XPLOIT_WEB", &address).spawn().unwrap();
    finish(child, "").with(1).warns(&address).warns("XPLOIT_WEB");
    assert_eq!(std::fs::read_dir(desk.path()).unwrap().count(), 0);
    let child = desk.command(&["run"]).env("XPLOIT_WEB", "203.0.113.1:80").spawn().unwrap();
    finish(child, "").with(1).warns("203.0.113.1:80").warns("XPLOIT_WEB");
}
