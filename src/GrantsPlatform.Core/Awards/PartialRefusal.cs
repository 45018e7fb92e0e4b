using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Awards;

/// <summary>
/// Less granted than was asked for is a refusal of the rest (code des relations entre le public et l’administration, L211-2 and L211-5): it has its
/// reasons, which every decision records, and its remedies.
/// </summary>
public static class PartialRefusal
{
    public static bool Is(Money requested, Money granted) => granted < requested;
}
