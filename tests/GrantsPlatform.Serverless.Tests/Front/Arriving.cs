using System.Net;
using GrantsPlatform.Serverless.Front;
using Microsoft.AspNetCore.Http;

namespace GrantsPlatform.Serverless.Tests.Front;

public sealed class Arriving
{
    [Theory]
    [InlineData("203.0.113.7:51234", "203.0.113.7")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("198.51.100.1, 203.0.113.7:51234", "203.0.113.7")]
    [InlineData("[2001:db8::7]:51234", "2001:db8::7")]
    [InlineData("127.0.0.1, not an address", null)]
    [InlineData("", null)]
    [InlineData(",", null)]
    public void Comes_from_where_the_entrance_saw_it(string header, string? expected)
    {
        var context = Context();
        context.Request.Headers["X-Forwarded-For"] = header;
        Arrival.Restore(context);
        Assert.Equal(expected ?? "192.0.2.1", context.Connection.RemoteIpAddress!.ToString());
    }

    private static DefaultHttpContext Context() => new() { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };
}
