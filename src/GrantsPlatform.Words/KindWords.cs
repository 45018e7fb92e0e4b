using System.Collections.Frozen;
using GrantsPlatform.Core;

namespace GrantsPlatform.Words;

/// <summary>Kinds of objects as a French reader names them.</summary>
public static class KindWords
{
    private static readonly FrozenDictionary<string, string> All = Catalogue.Kinds.ToFrozenDictionary(kind => kind.Name, kind => kind.Word);

    public static bool Knows(string kind) => All.ContainsKey(kind);

    public static string Of(string kind) => All.GetValueOrDefault(kind, kind);
}
