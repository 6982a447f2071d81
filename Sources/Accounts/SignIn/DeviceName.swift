/// What a device is called in the person's list of sessions, of the few words in its User-Agent that are worth keeping.
enum DeviceName {
    private static let browsers = [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
        ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// "Chrome, Android"; "?" where nothing is told.
    static func of(_ agent: String?) -> String {
        let agent = agent ?? ""
        let found = [browsers, systems].compactMap { names in
            names.first { agent.contains($0.0) }?.1
        }
        return found.isEmpty ? "?" : found.joined(separator: ", ")
    }
}
