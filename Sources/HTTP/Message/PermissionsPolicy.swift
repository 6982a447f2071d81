/// Which powers of a device a page may ask for (rule D23).
public enum PermissionsPolicy {
    /// The field's name.
    public static let name: FieldName = "Permissions-Policy"
    /// None: what every answer says.
    public static let none = text(place: "()")
    /// Where the reader is, asked by a page of this server alone: for a form with a point on the map.
    public static let placeOfReader = text(place: "(self)")

    private static func text(place: String) -> String {
        "accelerometer=(), camera=(), display-capture=(), geolocation=\(place), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    }
}
