using GrantsPlatform.Serverless.Names;
using GrantsPlatform.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

/// <summary>The sources of the Functions host, read as text: its packages are not at hand everywhere, what it says about itself is.</summary>
internal static class FunctionSources
{
    public static IReadOnlyList<CompilationUnitSyntax> All { get; } = Read("functions/GrantsPlatform.Functions");

    public static IReadOnlyList<CompilationUnitSyntax> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal).Select(file => Parse(File.ReadAllText(file))),
    ];

    public static CompilationUnitSyntax Parse(string text) => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();

    /// <summary>What a constant of the serverless library stands for: "FunctionNames.Activities.LookV1" → "Look_V1".</summary>
    public static string ValueOf(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax literal) return literal.Token.ValueText;
        var parts = expression.ToString().Split('.');
        var type = typeof(FunctionNames).Assembly.GetExportedTypes().SingleOrDefault(type => !type.IsNested && type.Name == parts[0]);
        foreach (var part in parts[1..^1]) type = type?.GetNestedType(part);
        return type?.GetField(parts[^1])?.GetRawConstantValue() as string ?? throw new InvalidOperationException($"{expression} is no constant of the serverless library.");
    }

    /// <summary>First arguments of the attributes of a name, wherever they are written.</summary>
    public static IEnumerable<ExpressionSyntax> ArgumentsOf(string attribute) =>
        All.SelectMany(file => file.DescendantNodes()).OfType<AttributeSyntax>().Where(found => found.Name.ToString() == attribute)
            .Select(found => found.ArgumentList!.Arguments[0].Expression);
}
