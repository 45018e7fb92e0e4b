using GrantsPlatform.Testing;
using NJsonSchema;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>The schemas beside this file: closed, and no larger than what we use.</summary>
internal static class Schemas
{
    public static async Task HoldsAsync(string schema, string json)
    {
        var path = Repository.Path("tests", "GrantsPlatform.Serverless.Tests", "Infrastructure", "Schemas", schema);
        var errors = (await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path))).Validate(json);
        Assert.Empty(errors.Select(error => $"{error.Path}: {error.Kind}"));
    }
}
