using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Tests.Frame;

public sealed class ReadingFormsWithNuls
{
    [Fact]
    public void Loses_them_and_nothing_else_however_the_body_comes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Zip(Gen.Elements("a=b&", "%00", "%0", "%", "0", "%C3%A9", "%0000", "%25").ListOf().Select(string.Concat), Gen.Choose(1, 7)).ToArbitrary(),
        drawn =>
        {
            var (text, step) = drawn;
            using var body = new WithoutNuls(new Trickle(Encoding.ASCII.GetBytes(text), step));
            using var kept = new StreamReader(body, Encoding.ASCII);
            return kept.ReadToEndAsync().GetAwaiter().GetResult() == text.Replace("%00", "", StringComparison.Ordinal);
        }));

    private sealed class Trickle(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
    }
}
