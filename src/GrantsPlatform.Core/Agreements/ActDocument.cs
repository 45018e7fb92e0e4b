using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The document of a text, drawn up when the text goes to be signed: whoever asks for it later gets these bytes.</summary>
public static class ActDocument
{
    private const string Records = "act/";

    /// <param name="hash">Of the text.</param>
    public static string RecordOf(string hash) => $"{Records}{hash}";

    public static bool IsRecord(string name) => name.StartsWith(Records, StringComparison.Ordinal);

    /// <summary>The version of the text of that hash that waits or is in force; null: none does, and of it no document is drawn up any more.</summary>
    public static int? VersionOf(Known known, string hash) =>
        known.Pending is { } pending && pending.Hash == hash ? pending.Version : known.Act is { } act && act.Hash == hash ? act.Version : null;

    internal static Response Keep(KeepActDocument keep, Known known, Context context)
    {
        if (known.Documents.ContainsKey(keep.Hash)) return Response.Nothing;
        if (VersionOf(known, keep.Hash) is not { } version) return Response.Nothing;
        if (!ValueCheck.IsFile(keep.File)) return new MalformedInput("$.file");
        return Response.Accept(new ActDocumentKept(version, keep.Hash, keep.File.Hash, keep.File.Size, context.At)).With(ContentChange.Json(RecordOf(keep.Hash), keep.File));
    }
}
