//! How long a link may be on the ways that links go. Sources are in `docs/design.md`.

/// A way that a link goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// A chat message in Discord.
    Discord,
    /// What older Windows programs take for a link, Outlook among them.
    Windows,
    /// The largest QR code, version 40 with the least correction (ISO/IEC 18004).
    Qr,
    /// A message in Telegram.
    Telegram,
    /// What every program should take (RFC 9110, 4.1).
    Anywhere,
    /// Firefox (its preference `network.standard-url.max-length`).
    Firefox,
    /// Chromium.
    Chromium,
}

impl Channel {
    /// All of them, the narrowest first.
    pub const ALL: [Channel; 7] = [
        Channel::Discord,
        Channel::Windows,
        Channel::Qr,
        Channel::Telegram,
        Channel::Anywhere,
        Channel::Firefox,
        Channel::Chromium,
    ];

    /// The most characters; a link has only such as take a byte each.
    pub const fn limit(self) -> usize {
        match self {
            Channel::Discord => 2_000,
            Channel::Windows => 2_083,
            Channel::Qr => 2_953,
            Channel::Telegram => 4_096,
            Channel::Anywhere => 8_000,
            Channel::Firefox => 1 << 20,
            Channel::Chromium => 2 << 20,
        }
    }

    /// Those for which a link of so many characters is too long.
    pub fn too_narrow(length: usize) -> impl Iterator<Item = Channel> {
        Self::ALL.into_iter().filter(move |channel| length > channel.limit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_come_first() {
        assert!(Channel::ALL.is_sorted_by_key(|channel| channel.limit()));
        assert_eq!(Channel::too_narrow(2_000).count(), 0);
        assert_eq!(Channel::too_narrow(2_500).collect::<Vec<_>>(), [Channel::Discord, Channel::Windows]);
        assert_eq!(Channel::too_narrow(3 << 20).count(), Channel::ALL.len());
    }
}
