//! The real program, which is killed.

use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::common;

/// How the program is started: always the same way, at the same address.
pub struct Setup {
    variables: Vec<(String, String)>,
}

impl Setup {
    /// On this database, in a zone where it is noon: nobody wants quiet.
    pub fn on(database_url: &str) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let zone = common::noon_here();
        let it = Self { variables: Vec::new() };
        it.with("XPLOIT_DATABASE_URL", database_url)
            .with("XPLOIT_WEB", format!("127.0.0.1:{port}"))
            .with("XPLOIT_TIME_ZONE", zone.iana_name().unwrap())
            .with("LANG", "en_GB.UTF-8")
            .with("RUST_LOG", "error")
    }

    pub fn with(mut self, variable: &str, value: impl Into<String>) -> Self {
        self.variables.push((variable.to_owned(), value.into()));
        self
    }

    pub fn start(&self) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xploit-bot"));
        command.arg("run").env_clear().current_dir(std::env::temp_dir());
        command.envs(self.variables.iter().map(|(name, it)| (name, it)));
        let errors = tempfile::tempfile().unwrap();
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(errors.try_clone().unwrap())
            .spawn()
            .unwrap();
        Program { child, errors }
    }
}

/// A running program. It is killed when it is dropped.
pub struct Program {
    child: Child,
    errors: File,
}

impl Program {
    /// SIGKILL.
    pub fn kill(mut self) {
        assert!(
            self.child.try_wait().unwrap().is_none(),
            "it has ended by itself: {}",
            self.errors()
        );
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM, and its end within some seconds.
    pub fn stop(mut self) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let until = Instant::now() + Duration::from_secs(20);
        let ended = loop {
            match self.child.try_wait().unwrap() {
                Some(ended) => break ended,
                None if Instant::now() > until => panic!("it does not end"),
                None => std::thread::sleep(Duration::from_millis(10)),
            }
        };
        assert!(ended.success(), "{ended}: {}", self.errors());
    }

    /// What it has in memory, in bytes: the kernel's own figure (`VmRSS`), and the most there was.
    pub fn memory(&self) -> (u64, u64) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let of = |name: &str| {
            let line = status.lines().find_map(|it| it.strip_prefix(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
        };
        (of("VmRSS"), of("VmHWM"))
    }

    fn errors(&mut self) -> String {
        let mut said = String::new();
        self.errors.rewind().unwrap();
        self.errors.read_to_string(&mut said).unwrap();
        said
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
