//! Coordinates on the map.

use crate::core::catalogue::Position;

/// Reads WGS 84 degrees, with a decimal point or comma. `Ok(None)`: both are empty.
///
/// # Errors
///
/// One without the other, no number, or outside the globe: `Err` says which of the two.
pub(crate) fn read(lat: &str, lon: &str) -> Result<Option<Position>, Wrong> {
    if lat.trim().is_empty() && lon.trim().is_empty() {
        return Ok(None);
    }
    let lat = degrees(lat, 90.0).ok_or(Wrong::Lat)?;
    let lon = degrees(lon, 180.0).ok_or(Wrong::Lon)?;
    Ok(Some(Position { lat, lon }))
}

/// Which of the two is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// The latitude.
    Lat,
    /// The longitude.
    Lon,
}

fn degrees(value: &str, limit: f64) -> Option<f64> {
    let degrees: f64 = value.trim().replace(',', ".").parse().ok()?;
    (-limit..=limit).contains(&degrees).then_some(degrees)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_within_the_globe() {
        let expected = Position { lat: 46.5425, lon: 24.5575 };
        assert_eq!(read("46.5425", "24,5575"), Ok(Some(expected)));
        assert_eq!(read("", " "), Ok(None));
        assert_eq!(read("46.5", ""), Err(Wrong::Lon));
        assert_eq!(read("146.5", "24"), Err(Wrong::Lat));
        assert_eq!(read("NaN", "24"), Err(Wrong::Lat));
    }
}
