import Platform

/// The machine that an address of the web names, as it was typed.
struct WebHost {
    private let name: String

    /// The host of an address; nil where it names none.
    init?(of address: String) {
        guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
        let authority = address[start...].prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let plain = host.hasPrefix("[") ? host : host.prefix { $0 != ":" }
        name = String(plain.hasSuffix(".") ? plain.dropLast() : plain).lowercased()
        if name.isEmpty { return nil }
    }

    /// Whether the public can reach it by its name: no address in figures in any spelling (no name of the internet ends in
    /// one that begins with a digit), nothing of this machine or its network.
    var isOfInternet: Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, last.first?.isNumber == false,
            !name.contains(where: { "[]%".contains($0) })
        else { return false }
        return HostName(rawValue: name)?.isOfInternet ?? true
    }
}
