using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>A history of two streams with two heads over it.</summary>
public abstract class SealedContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    /// <summary>In the order of commits: One 1 to 3 and Two 1, sealed; One 4, Two 2 and 3, sealed.</summary>
    protected async Task<(Head[] Heads, List<StoredEvent> Events)> FillAsync()
    {
        var one = await WriteAsync(Sample.New(One, 3));
        var two = await WriteAsync(Sample.New(Two));
        var first = await Store.SealAsync(Noon, None);
        var oneAgain = await WriteAsync(one.Next(1));
        var twoAgain = await WriteAsync(two.Next(2));
        var second = await Store.SealAsync(Noon.AddDays(1), None);
        return ([first, second], [.. one.Events, .. two.Events, .. oneAgain.Events, .. twoAgain.Events]);
    }
}
