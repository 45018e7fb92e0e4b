using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Vaults.VaultState.Known;

namespace GrantsPlatform.Core.Vaults;

/// <summary>The documents of another entry of the same body come here, each once, as they were filed there; there they stay on record.</summary>
internal static class TakingOver
{
    public static IEnumerable<Need> NeedsOf(StreamId self, TakeOverDocuments take) =>
        [new Need.State(VaultState.IdOf(take.From)), new Need.Content(VaultState.IdOf(take.From)), new Need.Content(self)];

    public static Response Decide(StreamId self, TakeOverDocuments take, Known? known, Context context)
    {
        if (context.Facts.Get<VaultState>(VaultState.IdOf(take.From)) is not Known former) return Response.Nothing;
        var (there, here) = (context.Facts.ContentsOf(VaultState.IdOf(take.From)), context.Facts.ContentsOf(self));
        var kept = (known?.Documents.Values ?? []).Select(document => here.Json<FiledWords>(FiledWords.RecordOf(document.Number))).ToHashSet();
        var (number, taken) = (known?.Last ?? 0, Response.Nothing);
        foreach (var document in former.Documents.Values)
        {
            if (there.Json<FiledWords>(FiledWords.RecordOf(document.Number)) is not { } words || kept.Contains(words)) continue;
            var filed = new DocumentFiled(self.Key, ++number, document.Kind, document.MediaType, document.Size, document.Hash, document.ValidUntil, document.FiledAt, document.FiledBy);
            taken = (taken with { Events = taken.Events.Add(filed) }).With(ContentChange.Json(FiledWords.RecordOf(number), words));
        }
        return taken;
    }
}
