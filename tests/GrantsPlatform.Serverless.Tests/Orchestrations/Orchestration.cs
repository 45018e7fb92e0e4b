using GrantsPlatform.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

/// <summary>One orchestration as its source has it: the method that the engine calls, and the steps of the same version that it is made of.</summary>
internal sealed record Orchestration(string Name, string Folder, string Version, MethodDeclarationSyntax Method, IReadOnlyList<MethodDeclarationSyntax> Steps)
{
    private const string Sources = "functions/GrantsPlatform.Functions/Orchestrations";
    private const string Trigger = "OrchestrationTrigger";

    public static IEnumerable<Orchestration> All() =>
        from folder in Directory.EnumerateDirectories(Repository.Path(Sources)).Order(StringComparer.Ordinal)
        from version in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(Repository.Root, version)
        from file in FunctionSources.Read(relative)
        from method in MethodsOf(file)
        where method.ParameterList.Parameters.Any(parameter => Attributes(parameter.AttributeLists).Any(found => found == Trigger))
        let name = Attributes(method).Single(found => found.Name.ToString() == "Function").ArgumentList!.Arguments[0].Expression
        select new Orchestration(FunctionSources.ValueOf(name), Path.GetFileName(folder), Path.GetFileName(version), method, StepsOf(file));

    public ParameterSyntax Input => Method.ParameterList.Parameters[1];

    /// <summary>The versions of shared steps that a file names: changing one of them in place changes every orchestration that uses it.</summary>
    private static List<MethodDeclarationSyntax> StepsOf(CompilationUnitSyntax file) =>
    [
        .. file.Usings.Select(used => used.Name!.ToString()).Where(used => used.StartsWith("GrantsPlatform.Functions.Orchestrations.", StringComparison.Ordinal))
            .SelectMany(used => FunctionSources.Read(Path.Combine(Sources, Path.Combine(used.Split('.')[3..])))).SelectMany(MethodsOf),
    ];

    private static IEnumerable<MethodDeclarationSyntax> MethodsOf(SyntaxNode node) => node.DescendantNodes().OfType<MethodDeclarationSyntax>();

    private static IEnumerable<AttributeSyntax> Attributes(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(list => list.Attributes);

    private static IEnumerable<string> Attributes(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes).Select(found => found.Name.ToString());
}
