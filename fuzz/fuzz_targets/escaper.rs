//! Words as the platforms' markup.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::escaper(data));
