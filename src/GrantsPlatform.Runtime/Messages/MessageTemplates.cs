using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Subject and body with {places}. Places are letters and digits; a brace that is not one stays as it is.</summary>
public sealed record MessageTemplate(string Code, string Subject, string Body);

/// <summary>The words of every message, by the code that policies use.</summary>
public sealed partial class MessageTemplates(IEnumerable<MessageTemplate> templates)
{
    /// <summary>The place that the runtime fills itself: the name of the person written to.</summary>
    public const string RecipientPlace = "recipient";

    private const string ResourcePrefix = "template/";

    private readonly FrozenDictionary<string, MessageTemplate> _templates = templates.ToFrozenDictionary(template => template.Code);

    /// <summary>Those under Messages/Templates.</summary>
    public static MessageTemplates Embedded { get; } = new(ReadEmbedded());

    public IEnumerable<MessageTemplate> All => _templates.Values.OrderBy(template => template.Code, StringComparer.Ordinal);

    /// <summary>The places of a template, to be compared with what policies give.</summary>
    public static ImmutableSortedSet<string> PlacesOf(MessageTemplate template) =>
        [.. Place().Matches(template.Subject + template.Body).Select(match => match.Groups[1].Value)];

    internal RenderedMessage Render(string code, IReadOnlyDictionary<string, string> values, string recipient)
    {
        if (!_templates.TryGetValue(code, out var template)) return new RenderedMessage.TemplateMissing();
        string ValueOf(string place) => place == RecipientPlace ? recipient : values[place];
        return PlacesOf(template).FirstOrDefault(place => place != RecipientPlace && !values.ContainsKey(place)) is { } missing
            ? new RenderedMessage.PlaceMissing(missing)
            : new RenderedMessage.Ready(OneLine(Fill(template.Subject, ValueOf)), Fill(template.Body, ValueOf));
    }

    /// <summary>"code.txt": the subject on the first line, an empty line, then the body.</summary>
    internal static MessageTemplate Parse(string code, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', 3);
        return lines is [{ Length: > 0 } subject, "", { Length: > 0 } body]
            ? new MessageTemplate(code, subject, body)
            : throw new FormatException($"The template {code} needs a subject, an empty line and a body.");
    }

    /// <summary>In one pass: braces in a value are text.</summary>
    private static string Fill(string text, Func<string, string> valueOf) => Place().Replace(text, match => valueOf(match.Groups[1].Value));

    /// <summary>A title that somebody pasted with a line break must not stop a mail.</summary>
    private static string OneLine(string text) => Control().Replace(text, " ").Trim();

    private static IEnumerable<MessageTemplate> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var text = new System.IO.StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(name[ResourcePrefix.Length..], text.ReadToEnd());
        }
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Control();
}

internal abstract record RenderedMessage
{
    public sealed record Ready(string Subject, string Text) : RenderedMessage;

    public sealed record TemplateMissing : RenderedMessage;

    public sealed record PlaceMissing(string Place) : RenderedMessage;
}
