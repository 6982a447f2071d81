/// How far an archive may unpack before it is refused.
///
/// The sizes are taken from the archive's directory when it is opened and held against what really comes out
/// while a member is unpacked, so a directory that understates them gains nothing.
public struct ZipLimits: Sendable, Hashable {
    /// Most bytes of one member.
    public var member: Int
    /// Most bytes of all members together.
    public var total: Int
    /// Most bytes out per byte in, for members larger than `ratioFloor`.
    public var ratio: Int
    /// Bytes up to which the ratio is not asked: short XML of spaces packs tightly without harm.
    public var ratioFloor: Int
    /// Most members.
    public var members: Int

    /// Limits in bytes and counts.
    public init(
        member: Int = 96 << 20, total: Int = 200 << 20, ratio: Int = 100,
        ratioFloor: Int = 4 << 20, members: Int = 5_000
    ) {
        self.member = member
        self.total = total
        self.ratio = ratio
        self.ratioFloor = ratioFloor
        self.members = members
    }

    /// What an office document may need: 96 MiB a member, 200 MiB in all, ratio 100, 5,000 members.
    public static let document = ZipLimits()
}
