using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Kinds of bodies: those that some call names, in its words. A body of another kind may be somebody's partner.</summary>
public sealed class LegalKinds(Queries queries)
{
    private static readonly Choice Other = new("autre", "Autre forme juridique");

    public async Task<IReadOnlyList<Choice>> AllAsync(CancellationToken cancellation)
    {
        var kinds = new Dictionary<string, string>();
        foreach (var call in await queries.AskAsync(new PublishedCalls(), cancellation).ConfigureAwait(false) ?? [])
            foreach (var kind in call.Definition.Applicants.Kinds)
                kinds.TryAdd(kind.Code, kind.Label);
        kinds.Remove(Other.Value);
        return [.. kinds.OrderBy(kind => French.Fold(kind.Value), StringComparer.Ordinal).Select(kind => new Choice(kind.Key, kind.Value)), Other];
    }

    /// <summary>The code itself where no call names it any more.</summary>
    public async Task<string> LabelAsync(string code, CancellationToken cancellation) =>
        (await AllAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(kind => kind.Value == code)?.Label ?? code;
}
