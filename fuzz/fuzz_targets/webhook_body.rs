//! What Telegram's webhook is brought.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::webhook_body(data));
