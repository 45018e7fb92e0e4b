using GrantsPlatform.Core.Access;
using GrantsPlatform.Runtime.Documents;

namespace GrantsPlatform.Web.Making;

/// <summary>Makes one kind of document in the background: see ADR 50, which says how another one joins.</summary>
public interface IDocumentMaker
{
    /// <summary>Permanent: orders wait under it.</summary>
    string Name { get; }

    /// <summary>With what <paramref name="viewer"/> may see now.</summary>
    Task<WorkshopAnswer> MakeAsync(string arguments, Viewer viewer, Workbench bench, CancellationToken cancellation);

    /// <summary>Whether somebody may still take what was made for them.</summary>
    /// <param name="sight">As the answer said it when it was made.</param>
    ValueTask<bool> IsOpenAsync(string arguments, string? sight, Viewer viewer, CancellationToken cancellation);
}
