namespace GrantsPlatform.Runtime.Messages;

/// <summary>Makes the link by which a partner answers for its share of a file. Made anew at each delivery: no store of ours holds it.</summary>
public interface IConsentLinks
{
    /// <param name="partner">The partner's organisation.</param>
    /// <param name="share">The hash of what the partner is asked to agree to.</param>
    ValueTask<string> LinkAsync(string application, string partner, string share, CancellationToken cancellation);
}
