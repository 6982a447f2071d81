import HTTP
import HTTPServer
import Platform
import ThaiText

/// How this installation is set up.
struct Settings: Sendable {
    private let values: [Setting: String]

    /// Settings of a file, overlaid by the environment, overlaid by options.
    init(file: [Setting: String], environment: [String: String], options: [Setting: String]) {
        var values = file
        for setting in Setting.allCases {
            if let value = environment[setting.variable], !value.isEmpty { values[setting] = value }
            if let value = options[setting] { values[setting] = value }
        }
        self.values = values
    }

    /// The same with one of them otherwise.
    func with(_ setting: Setting, _ value: String) -> Settings {
        Settings(
            file: values.merging([setting: value]) { $1 }, environment: [:], options: [:])
    }

    /// The value of a setting as text.
    subscript(_ setting: Setting) -> String { values[setting] ?? setting.standard }

    /// Where the server listens.
    func addresses() throws(SettingsError) -> [ListenAddress] {
        var found: [ListenAddress] = []
        for text in self[.listen].split(separator: ",") {
            guard let address = ListenAddress(String(text.filter { $0 != " " })) else {
                throw .value(.listen, String(text))
            }
            found.append(address)
        }
        guard !found.isEmpty else { throw .value(.listen, self[.listen]) }
        return found
    }

    /// The proxy that may speak for others.
    func proxy() throws(SettingsError) -> TrustedProxy {
        guard let proxy = TrustedProxy(self[.proxy]) else { throw .value(.proxy, self[.proxy]) }
        return proxy
    }

    /// A setting that is "on" or "off".
    func isOn(_ setting: Setting) throws(SettingsError) -> Bool {
        switch self[setting] {
        case "on", "yes", "true", "1": true
        case "off", "no", "false", "0": false
        case let other: throw .value(setting, other)
        }
    }

    /// Threads that take requests.
    func loops(cores: Int) throws(SettingsError) -> Int {
        let text = self[.loops]
        if text.isEmpty { return max(1, cores) }
        guard let count = Int(Digits.arabic(text)), (1...64).contains(count) else {
            throw .value(.loops, text)
        }
        return count
    }

    /// The address that people use; made of the first of `listen` where only this machine can ask.
    func baseAddress() throws(SettingsError) -> BaseAddress {
        let text = self[.baseAddress]
        if text.isEmpty {
            guard let address = Self.local(self[.listen]) else {
                throw .baseAddressNeeded(listen: self[.listen])
            }
            return address
        }
        guard let address = BaseAddress(text) else {
            let isOpen =
                BaseAddress(text.lowercased().replacing("http://", with: "https://")) != nil
            throw isOpen ? .baseAddressOpen(text) : .value(.baseAddress, text)
        }
        return address
    }

    /// The address of a listening place on this machine; nil for a socket, or a place that others reach.
    /// Whether others than processes of this machine reach one of the addresses that are listened at.
    var isReachedFromElsewhere: Bool {
        guard let addresses = try? addresses() else { return true }
        return !addresses.allSatisfy { address in
            switch address {
            case .tcp(let host, _): ThisMachine.isNamed(host)
            case .unix: true
            }
        }
    }

    private static func local(_ listen: String) -> BaseAddress? {
        let first = listen.split(separator: ",").first.map { $0.filter { $0 != " " } } ?? ""
        guard case .tcp(let host, let port) = ListenAddress(String(first)) else { return nil }
        guard ThisMachine.isNamed(host) else { return nil }
        return BaseAddress("http://\(host == "::1" ? "localhost" : host):\(port)")
    }
}
