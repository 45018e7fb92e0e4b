namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>A form's fields as they are written into a body: names and values escaped already, so that bytes can stand there that are no text.</summary>
internal sealed record Spoilt(string How, IReadOnlyList<(string Name, string Value)> Fields);

/// <summary>Every way in which somebody might send something else than the page offers.</summary>
internal static class Spoiling
{
    public const string Marker = "h0stile";

    /// <summary>Escaped values, with a word for what each is.</summary>
    private static readonly (string What, string Value)[] Values =
    [
        ("empty", ""),
        ("blank", "%20%20"),
        ("1 MB of text", new string('a', 1_000_000)),
        ("control characters", "a%00b%01%1B%5B2J%07%7F%C2%85"),
        ("no UTF-8", "%FF%FE%C0%80%ED%A0%80"),
        ("marks of direction and no characters", Uri.EscapeDataString("\u202Eabc\u2066\uFFFE\uFEFF\u200B\U000E0001")),
        ("a path", "..%2F..%2Fetc%2Fpasswd%00.pdf"),
        ("a script", Uri.EscapeDataString($"\"'><script>{Marker}</script><img src=x onerror={Marker}>{{{{7*7}}}}")),
        ("a formula", Uri.EscapeDataString("=cmd|' /C calc'!A0")),
        ("SQL", Uri.EscapeDataString("x' OR '1'='1'; DROP TABLE events; --")),
        ("a negative number", "-1"),
        ("a number beyond all", "99999999999999999999999999999999999999999999"),
        ("the largest decimal", "79228162514264337593543950335"),
        ("an exponent", "1e308"),
        ("no number", "NaN"),
        ("an impossible date", Uri.EscapeDataString("31/02/2025")),
        ("the end of time", Uri.EscapeDataString("31/12/9999")),
        ("JSON", Uri.EscapeDataString("{\"a\":[1,null]}")),
        ("somebody else's object", "fac-jeunes"),
        ("one more array", "%5B%5D"),
    ];

    private static readonly string[] Few = ["empty", "control characters", "a script", "the largest decimal", "a path"];

    private static readonly string[] Fewest = ["control characters", "a script", "the largest decimal"];

    /// <summary>Escaped, those that would break most.</summary>
    public static IEnumerable<string> FewValues => Values.Where(value => Fewest.Contains(value.What)).Select(value => value.Value);

    /// <param name="form">Fields of one kin in a table are spoilt once in every way, the others in few.</param>
    public static IEnumerable<Spoilt> Of(ShownForm form)
    {
        var fields = form.Fields.Select(field => (Name: Uri.EscapeDataString(field.Name), Value: Uri.EscapeDataString(field.Value))).ToList();
        HashSet<string> kin = [];
        foreach (var (field, at) in form.Fields.Select((field, at) => (field, at)).Where(one => one.field.Name != "jeton"))
        {
            var first = kin.Add(ShownForm.Kin(field.Name));
            if (!first && kin.Add(field.Name) && kin.Count(name => ShownForm.Kin(name) == ShownForm.Kin(field.Name)) > 3) continue;
            foreach (var (what, value) in Values.Where(value => first || Few.Contains(value.What)))
                yield return new Spoilt($"{field.Name}: {what}", [.. fields.Select((one, index) => index == at ? (one.Name, value) : one)]);
            if (!first) continue;
            yield return new Spoilt($"{field.Name}: missing", [.. fields.Where((_, index) => index != at)]);
            yield return new Spoilt($"{field.Name}: twice", [.. fields, fields[at] with { Value = "x" }]);
            yield return new Spoilt($"{field.Name}: as a table", [.. fields.Where((_, index) => index != at), ($"{fields[at].Name}%5B0%5D", "x"), ($"{fields[at].Name}.x", "x")]);
        }
        foreach (var button in form.Buttons.DistinctBy(button => ShownForm.Kin(button.Name)))
            foreach (var (what, value) in Values.Where(value => Few.Contains(value.What)).Append(("itself", Uri.EscapeDataString(button.Value))))
                yield return new Spoilt($"button {button.Name}: {what}", [.. fields, (Uri.EscapeDataString(button.Name), value)]);
        yield return new Spoilt("2 000 fields more", [.. fields, .. Enumerable.Range(0, 2_000).Select(number => ($"x{number}", "x"))]);
        yield return new Spoilt("a name of 100 000 characters", [.. fields, (new string('n', 100_000), "x")]);
        yield return new Spoilt("names that are none", [.. fields, ("", "x"), ("%00", "x"), ("%5B", "x"), ("..", "x"), ("f.%FF", "x"), ("Problems", "x"), ("PageContext.HttpContext", "x")]);
        yield return new Spoilt("nothing but its token", [.. fields.Where(field => field.Name == "jeton")]);
    }

    /// <summary>Each field in few ways, and the form without any: for many forms at once.</summary>
    public static IEnumerable<Spoilt> InFewWays(ShownForm form)
    {
        var fields = form.Fields.Select(field => (Name: Uri.EscapeDataString(field.Name), Value: Uri.EscapeDataString(field.Value))).ToList();
        foreach (var (field, at) in form.Fields.Select((field, at) => (field, at)).Where(one => one.field.Name != "jeton").DistinctBy(one => ShownForm.Kin(one.field.Name)))
            foreach (var value in FewValues)
                yield return new Spoilt($"{field.Name}: {value[..Math.Min(12, value.Length)]}", [.. fields.Select((one, index) => index == at ? (one.Name, value) : one)]);
        yield return new Spoilt("every field empty", [.. fields.Select(field => field.Name is "jeton" or "CommandId" ? field : (field.Name, ""))]);
        yield return new Spoilt("nothing but its token", [.. fields.Where(field => field.Name == "jeton")]);
    }
}
