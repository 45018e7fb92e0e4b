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

    /// <summary>Of a text that neither waits nor is in force any more, nothing is kept.</summary>
    internal static Response Keep(KeepActDocument keep, Known known, Context context)
    {
        if (known.Documents.ContainsKey(keep.Hash)) return Response.Nothing;
        var version = known.Pending is { } pending && pending.Hash == keep.Hash ? pending.Version : known.Act is { } act && act.Hash == keep.Hash ? act.Version : 0;
        if (version == 0) return Response.Nothing;
        if (!ValueCheck.IsFile(keep.File)) return new MalformedInput("$.file");
        return Response.Accept(new ActDocumentKept(version, keep.Hash, keep.File.Hash, keep.File.Size, context.At)).With(ContentChange.Json(RecordOf(keep.Hash), keep.File));
    }
}
