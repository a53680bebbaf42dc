//! What Discord's gateway tells.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::interaction_json(data));
