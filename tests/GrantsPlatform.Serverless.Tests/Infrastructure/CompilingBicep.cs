using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

/// <summary>What its own compiler says of infra/, which knows the types of every resource: an unknown property is a warning, and a warning is one too many.</summary>
public sealed partial class CompilingBicep
{
    [BicepFact]
    public async Task Has_nothing_to_say_about_the_resources() => Assert.Equal((0, ""), await RunAsync("build", "main.bicep"));

    [BicepFact]
    public async Task Has_nothing_to_say_about_the_parameters_of_any_environment()
    {
        foreach (var environment in BicepFile.Environments())
            Assert.Equal((0, ""), await RunAsync("build-params", Path.GetFileName(environment.Path)));
    }

    private static async Task<(int Code, string Said)> RunAsync(string verb, string file)
    {
        var start = new ProcessStartInfo(BicepFactAttribute.Compiler!, [verb, RepositoryFiles.Path("infra", file), "--stdout"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in BicepFile.Environments().SelectMany(environment => Asked().Matches(environment.Code).Select(environment.Literal))) start.Environment[name] = "given";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var said = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, said.Trim());
    }

    [GeneratedRegex(@"readEnvironmentVariable\(§(?<literal>\d+)§")]
    private static partial Regex Asked();

    /// <summary>Skipped where there is no compiler: eng/test fetches one where it can, and names it in GRANTS_BICEP.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BicepFactAttribute : FactAttribute
    {
        public BicepFactAttribute() => Skip = string.IsNullOrEmpty(Compiler) ? "GRANTS_BICEP does not name a compiler of Bicep." : null;

        public static string? Compiler => Environment.GetEnvironmentVariable("GRANTS_BICEP");
    }
}
