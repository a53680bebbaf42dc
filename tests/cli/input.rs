//! Input as nobody should send it: it is answered, and what follows it too.

use crate::Desk;

/// Says this, then something sensible, and checks that the sensible is answered.
fn survives(input: &[u8]) -> String {
    let desk = Desk::new();
    let mut lines = input.to_vec();
    lines.extend(b"\nunderwater welding\n");
    let ended = desk.run(&["chat"], lines).with(0);
    let stray = |it: char| it.is_control() && it != '\n';
    assert!(!ended.out.contains(stray), "{ended:?}");
    let (answer, rest) = ended.out.split_once("I found nothing").unwrap();
    assert!(rest.contains("underwater welding"), "{rest}");
    answer.to_owned()
}

#[test]
fn a_line_of_100_000_characters_is_too_long() {
    assert!(survives("ș".repeat(100_000).as_bytes()).contains("100,000"));
}

#[test]
fn a_line_of_megabytes_is_too_long() {
    // What does not fit into memory twice over is cut, so the number is that of what was read.
    assert!(survives(&b"x".repeat(5_000_000)).contains("characters"));
}

#[test]
fn what_has_no_words_is_told_so() {
    let lines: [&[u8]; 6] =
        [b"", b"   ", "🙂🙂🙂".as_bytes(), b"\0", "\u{202E}\u{2066}".as_bytes(), b"?!..."];
    for line in lines {
        assert!(survives(line).contains("no words"), "{line:?}");
    }
}

#[test]
fn marks_and_code_are_words_like_any_other() {
    let lines: [&[u8]; 7] = [
        b"zzqx\0zzqx",
        "zzqx\u{202E}zzqx".as_bytes(),
        b"zzqx {$x} {PLURAL($x)}",
        b"zzqx *_[`~ <b>&amp;",
        b"zzqx'; DROP TABLE member; --",
        b"zzqx \xff\xfe\x80",
        b"zzqx \x1b[2J\x07",
    ];
    for line in lines {
        let desk = Desk::new();
        let lines = [line, b"\nunderwater welding\n"].concat();
        let ended = desk.run(&["chat"], lines).with(0).says("“zzqx").says("“underwater welding”");
        let stray = |it: char| it == '\u{202E}' || (it.is_control() && it != '\n');
        assert!(!ended.out.contains(stray), "{ended:?}");
    }
}

#[test]
fn the_last_line_needs_no_end() {
    let desk = Desk::new();
    desk.run(&["chat"], "/help\r\nunderwater welding").with(0).says("“underwater welding”");
}
