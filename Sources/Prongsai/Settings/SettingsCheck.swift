import Mail

extension Settings {
    /// Refuses a value that its setting does not take, before anything is opened or made.
    func check() throws(SettingsError) {
        _ = try addresses()
        _ = try proxy()
        _ = try loops(cores: 1)
        _ = try isOn(.rateLimits)
        _ = try isOn(.development)
        _ = try securityContact()
        try checkBaseAddress()
        try checkDatabase()
        _ = try MailSettings.places(self)
    }

    /// Where weaknesses are reported, as an address of the web; nil while nobody is named.
    func securityContact() throws(SettingsError) -> String? {
        let text = self[.securityContact]
        if text.isEmpty { return nil }
        if let mail = MailAddress(text) { return "mailto:" + mail.text }
        let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 }
        guard isPlain, text.hasPrefix("https://"), text.utf8.count > 8 else {
            throw .value(.securityContact, text)
        }
        return text
    }

    private func checkBaseAddress() throws(SettingsError) {
        // Left out, it follows from `listen`, or is asked for by what needs it.
        if !self[.baseAddress].isEmpty { _ = try baseAddress() }
    }

    private func checkDatabase() throws(SettingsError) {
        for setting in [.database, .databaseOwner] as [Setting] {
            let text = self[setting]
            let isConnection =
                text.isEmpty || text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
                || text.contains("=")
            guard isConnection else { throw .value(setting, text) }
        }
        // An owner of nothing: the tables would come to lie in the data folder, unnoticed.
        guard !self[.database].isEmpty || self[.databaseOwner].isEmpty else {
            throw .value(.databaseOwner, self[.databaseOwner])
        }
    }
}
