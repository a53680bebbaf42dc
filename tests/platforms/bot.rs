//! The real program, serving the fakes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::fakes::discord::Discord;
use crate::fakes::telegram::FakeTelegram;

/// How long anything may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the program is started.
#[derive(Debug, Clone)]
pub struct Setup {
    variables: Vec<(&'static str, String)>,
    pub port: u16,
}

impl Setup {
    /// On this database, with nothing else configured.
    pub fn on(database_url: &str) -> Self {
        let port = free_port();
        let variables = vec![
            ("XPLOIT_DATABASE_URL", database_url.to_owned()),
            ("XPLOIT_WEB", format!("127.0.0.1:{port}")),
            ("LANG", "en_GB.UTF-8".to_owned()),
            // Not the limit that is tested here; the tests of the schedule have it.
            ("XPLOIT_TELEGRAM_PER_SECOND", "10000".to_owned()),
        ];
        Self { variables, port }
    }

    pub fn with(mut self, variable: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((variable, value.into()));
        self
    }

    pub fn telegram(self, fake: &FakeTelegram) -> Self {
        self.with("XPLOIT_TELEGRAM_TOKEN", fake.token()).with("XPLOIT_TELEGRAM_API_URL", fake.url())
    }

    /// Updates are brought to a webhook.
    pub fn webhook(self) -> Self {
        let url = format!("http://127.0.0.1:{}/telegram", self.port);
        self.with("XPLOIT_TELEGRAM_WEBHOOK_URL", url)
    }

    pub fn discord(self, fake: &Discord) -> Self {
        self.with("XPLOIT_DISCORD_TOKEN", fake.token()).with("XPLOIT_DISCORD_API_URL", fake.url())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xploit-bot"));
        command
            .args(arguments)
            .env_clear()
            .envs(self.variables.iter().map(|(name, it)| (name, it)));
        command.current_dir(std::env::temp_dir());
        command
    }

    /// Another command of the program, with the same settings: what it says.
    pub async fn run(&self, arguments: &[&str]) -> String {
        let mut command = self.command(arguments);
        let ended = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
        let said = String::from_utf8(ended.stdout).unwrap();
        assert!(ended.status.success(), "{said}{}", String::from_utf8_lossy(&ended.stderr));
        said
    }

    pub fn start(&self) -> Bot {
        let mut command = self.command(&["run"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (out, log) = (Arc::default(), Arc::default());
        gather(child.stdout.take().unwrap(), &out);
        gather(child.stderr.take().unwrap(), &log);
        Bot { child, out, log, port: self.port }
    }
}

/// A running program.
pub struct Bot {
    child: Child,
    out: Arc<Mutex<String>>,
    log: Arc<Mutex<String>>,
    port: u16,
}

fn gather(from: impl std::io::Read + Send + 'static, into: &Arc<Mutex<String>>) {
    let into = into.clone();
    std::thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            let mut into = into.lock().unwrap();
            into.push_str(&line);
            into.push('\n');
        }
    });
}

impl Bot {
    /// What it said so far, to the operator and into the log.
    pub fn said(&self) -> String {
        format!("{}{}", self.out.lock().unwrap(), self.log.lock().unwrap())
    }

    /// Waits until it says this.
    pub async fn says(&mut self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.said().contains(words) {
            assert!(Instant::now() < until, "no “{words}” in:\n{}", self.said());
            if let Some(ended) = self.child.try_wait().unwrap() {
                tokio::time::sleep(Duration::from_millis(100)).await;
                let said = self.said();
                assert!(said.contains(words), "it ended ({ended}) without “{words}”:\n{said}");
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// SIGKILL.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM: its exit code, how long it took, and what it had said.
    pub async fn stop(mut self) -> (Option<i32>, Duration, String) {
        let began = Instant::now();
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let code = self.end().await;
        (code, began.elapsed(), self.said())
    }

    /// Waits for its end. Its exit code.
    pub async fn end(&mut self) -> Option<i32> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                tokio::time::sleep(Duration::from_millis(50)).await;
                return status.code();
            }
            assert!(Instant::now() < until, "it does not end:\n{}", self.said());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// What its web answers.
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        // One that has ended is gone; one that a failing test leaves behind goes here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
