using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Templates;

/// <summary>The Word templates of a programme's letters, with all that were ever in force.</summary>
public abstract record TemplatesState
{
    public const string Kind = "templates";

    public static StreamId IdOf(string programme) => StreamId.Named(Kind, programme);

    public sealed record Absent : TemplatesState;

    /// <param name="Letters">By the code of the letter; the first version first.</param>
    public sealed record Known(string Programme, ImmutableSortedDictionary<string, ImmutableArray<TemplateVersion>> Letters) : TemplatesState, IScoped
    {
        public Scope Scope => new(Programme, null, []);
    }

    public ImmutableArray<TemplateVersion> Of(string letter) => this is Known known && known.Letters.TryGetValue(letter, out var versions) ? versions : [];

    /// <summary>The version by which a letter of that instant is set; null: as the platform sets it.</summary>
    public TemplateVersion? At(string letter, DateTimeOffset at) => Of(letter).LastOrDefault(version => version.At <= at) is { Hash: not null } version ? version : null;
}

/// <param name="Hash">Of the file; null: back to what the platform ships.</param>
public sealed record TemplateVersion(int Number, string? Hash, long Size, DateTimeOffset At, Actor By)
{
    public static string RecordOf(string letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}-{number}");
}
