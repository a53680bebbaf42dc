//! What buttons carry back.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::callback_data(data));
