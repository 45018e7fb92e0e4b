using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GrantsPlatform.Serverless.Tests.Orchestrations;

/// <summary>
/// Writes down, line by line, what an orchestration asks of the engine and in which order: its activities, timers, events and endings, under the conditions
/// that lead to them. An engine replays histories against exactly this.
/// </summary>
internal sealed class ShapeWriter(Orchestration orchestration)
{
    private readonly List<string> _lines = [];
    private int _depth;

    public static IReadOnlyList<string> Write(Orchestration orchestration)
    {
        var writer = new ShapeWriter(orchestration);
        writer.Visit(Body(orchestration.Method), []);
        return writer._lines;
    }

    /// <param name="lambdas">The lambda behind each parameter of the method that is being read.</param>
    private void Visit(SyntaxNode? node, Dictionary<string, LambdaExpressionSyntax> lambdas)
    {
        switch (node)
        {
            case null or LambdaExpressionSyntax:
                break;
            case IfStatementSyntax when_:
                Visit(when_.Condition, lambdas);
                Nested($"if {Text(when_.Condition)}", when_.Statement, lambdas);
                if (when_.Else is { } otherwise) Nested("else", otherwise.Statement, lambdas);
                break;
            case ForEachStatementSyntax each:
                Visit(each.Expression, lambdas);
                Nested($"for each of {Text(each.Expression)}", each.Statement, lambdas);
                break;
            case WhileStatementSyntax loop:
                Nested($"while {Text(loop.Condition)}", loop.Condition, lambdas);
                Visit(loop.Statement, lambdas);
                break;
            case TryStatementSyntax attempt:
                Nested("try", attempt.Block, lambdas);
                foreach (var caught in attempt.Catches) Nested($"on {caught.Declaration?.Type}", caught.Block, lambdas);
                break;
            case ReturnStatementSyntax or ThrowStatementSyntax:
                foreach (var child in node.ChildNodes()) Visit(child, lambdas);
                if (node.ChildNodes().FirstOrDefault() is null or LiteralExpressionSyntax) Line(Text(node).TrimEnd(';'));
                break;
            case InvocationExpressionSyntax call:
                Call(call, lambdas);
                break;
            case IdentifierNameSyntax group when StepOf(group.Identifier.Text) is { } step:
                Nested("all at once", Body(step), []);
                break;
            default:
                foreach (var child in node.ChildNodes()) Visit(child, lambdas);
                break;
        }
    }

    private void Call(InvocationExpressionSyntax call, Dictionary<string, LambdaExpressionSyntax> lambdas)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is MemberAccessExpressionSyntax chained) Visit(chained.Expression, lambdas);
        foreach (var argument in arguments) Visit(argument.Expression, lambdas);
        var name = call.Expression is MemberAccessExpressionSyntax member ? member.Name.Identifier.Text : call.Expression.ToString();
        if (lambdas.TryGetValue(name, out var lambda)) Visit(lambda.Body, []);
        else if (EngineLine(name, arguments) is { } line) Line(line);
        else if (StepOf(name) is { } step) Visit(Body(step), LambdasOf(step, arguments));
    }

    private static string? EngineLine(string name, SeparatedSyntaxList<ArgumentSyntax> arguments) => name switch
    {
        "CallActivityAsync" or "CallSubOrchestratorAsync" =>
            $"{(name == "CallActivityAsync" ? "activity" : "orchestration")} {FunctionSources.ValueOf(arguments[0].Expression)}({Text(arguments[1])}), attempts {Text(arguments[2])}",
        "CreateTimer" => $"timer until {Text(arguments[0])}",
        "WaitForExternalEvent" => $"event {FunctionSources.ValueOf(arguments[0].Expression)}",
        "WhenAll" => "wait for all",
        "WhenAny" => "wait for any",
        "Cancel" => "cancel the timer",
        "ContinueAsNew" => $"continue as new({string.Join(", ", arguments.Select(Text))})",
        // What an engine shows of a life (SetCustomStatus) is no part of its history: nothing is replayed against it.
        "SendEvent" or "NewGuid" => $"{name}({string.Join(", ", arguments.Select(Text))})",
        _ => null,
    };

    private MethodDeclarationSyntax? StepOf(string name) =>
        orchestration.Steps.Where(step => step.Identifier.Text == name).ToList() switch
        {
            [] => null,
            [var one] => one,
            _ => throw new InvalidOperationException($"Two steps are called {name}: the shape would not say which."),
        };

    private static Dictionary<string, LambdaExpressionSyntax> LambdasOf(MethodDeclarationSyntax step, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        step.ParameterList.Parameters.Zip(arguments, (parameter, argument) => (parameter.Identifier.Text, argument.Expression))
            .Where(pair => pair.Expression is LambdaExpressionSyntax).ToDictionary(pair => pair.Text, pair => (LambdaExpressionSyntax)pair.Expression);

    private void Nested(string head, SyntaxNode? body, Dictionary<string, LambdaExpressionSyntax> lambdas)
    {
        var before = _lines.Count;
        Line(head);
        _depth++;
        Visit(body, lambdas);
        _depth--;
        if (_lines.Count == before + 1) _lines.RemoveAt(before);
    }

    private void Line(string text) => _lines.Add(new string(' ', _depth * 2) + "- " + text);

    private static SyntaxNode? Body(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression;

    private static string Text(SyntaxNode node) => node.NormalizeWhitespace(" ", " ").ToString();
}
