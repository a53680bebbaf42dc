//! A disk of its own for a test: small, or not to be written to.

use std::path::Path;
use std::process::Command;

/// A file system in memory that goes when it is dropped.
pub struct Disk(tempfile::TempDir);

impl Disk {
    /// Mounts one of this size ("1m"). Only root may, and not everywhere: where it does not work
    /// a word on standard error says that the test is skipped.
    pub fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .output();
        if !mounted.is_ok_and(|it| it.status.success()) {
            eprintln!("no disk can be mounted here: this test is skipped (root may)");
            return None;
        }
        Some(Self(folder))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Mounts it anew as "ro" or "rw".
    pub fn remount(&self, how: &str) {
        let options = format!("remount,{how}");
        let mounted = Command::new("mount").args(["-o", &options]).arg(self.path()).status();
        assert!(mounted.unwrap().success(), "{options}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What is left of a mount that would not go is a folder in memory.
        let _ = Command::new("umount").arg("--lazy").arg(self.0.path()).status();
    }
}
