using System.Collections.Immutable;
using System.Reflection;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class NamingWhatAConditionReads
{
    public static TheoryData<Type> Words => new(((Type[])[typeof(Condition), typeof(Formula)]).SelectMany(word => word.GetNestedTypes().Where(kind => kind.IsSubclassOf(word))));

    /// <summary>A word of the vocabulary that is not asked throws; one of whose parts is forgotten loses its path.</summary>
    [Theory]
    [MemberData(nameof(Words))]
    public void Finds_every_path_of_every_word(Type word)
    {
        var paths = new List<string>();
        var made = Make(word, paths);
        Assert.Equal(paths.Order(), (made is Condition condition ? VocabularyPaths.Of(condition) : VocabularyPaths.Of((Formula)made)).Order());
    }

    /// <summary>Each text that is a path has a number of its own.</summary>
    private static object Make(Type type, List<string> paths)
    {
        var constructor = type.GetConstructors().Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, paths))]);
    }

    private static object Value(ParameterInfo parameter, List<string> paths)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(string) && parameter.Name is "Path" or "By" or "And" or "Rows") return Path(paths);
        if (type == typeof(string)) return "table";
        if (type == typeof(int)) return 1;
        if (type == typeof(decimal)) return 1m;
        if (type == typeof(Money)) return Money.Zero;
        if (type == typeof(ImmutableArray<string>)) return ImmutableArray.Create("a");
        if (type == typeof(EvidenceValue)) return new EvidenceValue.Number(1);
        if (type == typeof(Condition)) return new Condition.Present(Path(paths));
        if (type == typeof(Formula)) return new Formula.At(Path(paths));
        if (type == typeof(Moment)) return new Moment.At(Path(paths));
        if (type == typeof(ImmutableArray<Condition>)) return ImmutableArray.Create<Condition>(new Condition.Present(Path(paths)), new Condition.Present(Path(paths)));
        if (type == typeof(ImmutableArray<Formula>)) return ImmutableArray.Create<Formula>(new Formula.At(Path(paths)), new Formula.At(Path(paths)));
        throw new InvalidOperationException($"{type} is new in the vocabulary.");
    }

    private static string Path(List<string> paths)
    {
        paths.Add($"path.{paths.Count}");
        return paths[^1];
    }
}
