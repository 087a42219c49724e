//! What the store needs of the computer beside its disk: the time, chance, a pause, and whose it is.
//!
//! Behind a trait so that a test can have a clock that is ten years wrong.

use super::disk::{Disk, RealDisk};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The computer, apart from its disk.
pub trait Host: Send + Sync {
    /// The time by the computer's clock, which may be wrong and may jump: nothing is ordered by it.
    fn now(&self) -> Timestamp;
    /// A number that does not come again soon.
    fn chance(&self) -> u64;
    /// Waits.
    fn wait(&self, time: Duration);
    /// The names of the account and of the computer; empty where they cannot be found out.
    fn who(&self) -> (String, String);
}

/// This very computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealHost;

impl Host for RealHost {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn chance(&self) -> u64 {
        // Where the system has no randomness to give, names still differ within this process.
        static COUNTER: AtomicU64 = AtomicU64::new(0);
        let counter = COUNTER.fetch_add(1, Ordering::Relaxed);
        let fallback = Timestamp::now().as_nanosecond() as u64 ^ u64::from(std::process::id()) << 32;
        getrandom::u64().unwrap_or(fallback).wrapping_add(counter)
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn who(&self) -> (String, String) {
        let first = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
        let user = first(&["USER", "USERNAME", "LOGNAME"]).unwrap_or_default();
        let computer = first(&["COMPUTERNAME", "HOSTNAME"])
            .or_else(|| std::fs::read_to_string("/proc/sys/kernel/hostname").ok())
            .unwrap_or_default();
        (user, computer.trim().to_owned())
    }
}

/// A disk and a computer: what the store works on.
#[derive(Clone)]
pub struct World {
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// The rest of the computer.
    pub host: Arc<dyn Host>,
}

impl World {
    /// This computer and its disk.
    pub fn real() -> Self {
        Self { disk: Arc::new(RealDisk), host: Arc::new(RealHost) }
    }
}
