using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Chain;

/// <summary>What a verification found, in the order in which it came upon it: the first hundred, and how many more.</summary>
public sealed class FaultList
{
    private const int Cap = 100;

    private readonly List<BrokenLink> _listed = [];

    public IReadOnlyList<BrokenLink> Listed => _listed;

    public long More { get; private set; }

    /// <summary>Two ways of looking may come upon the same fault.</summary>
    public void Add(BrokenLink fault)
    {
        if (_listed.Contains(fault)) return;
        if (_listed.Count < Cap) _listed.Add(fault);
        else More++;
    }

    public void Add(BrokenLinkReason reason) => Add(new BrokenLink(null, null, reason));
}
