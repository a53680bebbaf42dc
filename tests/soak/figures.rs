//! What is counted on the way.

use std::time::Duration;

/// The given part of a hundred of them took no longer.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let at = times.len() * percent / 100;
    times.get(at.min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// How many bytes more there are at the end than at the beginning, by the straight line that fits the
/// samples best (least squares). Each is a time in seconds and a size in bytes.
pub fn growth(samples: &[(f64, f64)]) -> f64 {
    let count = samples.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| samples.iter().map(of).sum::<f64>() / count;
    let (middle, size) = (mean(|it| it.0), mean(|it| it.1));
    let together: f64 = samples.iter().map(|it| (it.0 - middle) * (it.1 - size)).sum();
    let alone: f64 = samples.iter().map(|it| (it.0 - middle).powi(2)).sum();
    let (Some(first), Some(last)) = (samples.first(), samples.last()) else { return 0.0 };
    if alone > 0.0 { together / alone * (last.0 - first.0) } else { 0.0 }
}

#[test]
fn a_slope_is_found_under_noise() {
    let samples: Vec<_> =
        (0..100).map(|it| (f64::from(it), 5e6 + f64::from(it) * 1e3 + f64::from(it % 7))).collect();
    assert!((growth(&samples) - 99e3).abs() < 10.0, "{}", growth(&samples));
    assert_eq!(growth(&[]), 0.0);
}

#[test]
fn a_percentile_is_one_of_them() {
    let mut times: Vec<_> = (1..=100).rev().map(Duration::from_millis).collect();
    assert_eq!(percentile(&mut times, 99), Duration::from_millis(100));
    assert_eq!(percentile(&mut times, 50), Duration::from_millis(51));
    assert_eq!(percentile(&mut [], 50), Duration::ZERO);
}
