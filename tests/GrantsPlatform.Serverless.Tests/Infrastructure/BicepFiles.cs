using GrantsPlatform.Testing;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed class BicepFiles
{
    public static TheoryData<string> Names => [.. BicepFile.All().Concat(BicepFile.Environments()).Select(file => Path.GetRelativePath(Repository.Path("infra"), file.Path))];

    private static BicepFile Of(string name) => BicepFile.Of("infra", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Close_what_they_open(string name)
    {
        var open = new Stack<char>();
        foreach (var sign in Of(name).Code)
        {
            if ("([{".Contains(sign)) open.Push(sign);
            if (")]}".Contains(sign)) Assert.Equal(")]}".IndexOf(sign), "([{".IndexOf(open.Pop()));
        }
        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Use_only_what_they_declare(string name)
    {
        if (!name.EndsWith(".bicepparam", StringComparison.Ordinal)) Assert.Empty(Of(name).Used.Except(Of(name).Declared));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Declare_no_parameter_that_they_do_not_use(string name)
    {
        if (!name.EndsWith(".bicepparam", StringComparison.Ordinal)) Assert.Empty(Of(name).Parameters.Keys.Except(Of(name).Used));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pin_the_version_of_every_resource(string name) => Assert.All(Of(name).ResourceTypes, type => Assert.Matches(@"^Microsoft(\.\w+)+(/\w+)+@20\d\d-\d\d-\d\d(-preview)?$", type));

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_each_module_what_it_asks_for_and_nothing_else(string name)
    {
        foreach (var module in Of(name).Modules)
        {
            Assert.True(File.Exists(module.File), module.File);
            var asked = Of(Path.GetRelativePath(Repository.Path("infra"), module.File)).Parameters;
            Assert.Empty(module.Given.Except(asked.Keys).Select(given => $"{module.Name} does not know {given}"));
            Assert.Empty(asked.Where(parameter => parameter.Value).Select(parameter => parameter.Key).Except(module.Given).Select(missing => $"{module.Name} needs {missing}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ask_modules_only_for_what_they_put_out(string name)
    {
        var modules = Of(name).Modules.ToDictionary(module => module.Name, module => Of(Path.GetRelativePath(Repository.Path("infra"), module.File)).Outputs);
        Assert.All(Of(name).OutputsAskedFor, asked => Assert.Contains(asked.Output, modules[asked.Module]));
    }

    [Fact]
    public void Are_all_part_of_the_deployment()
    {
        var main = Of("main.bicep");
        var reached = main.Modules.Select(module => module.File).Concat(main.Imported).Append(main.Path);
        Assert.Equal(BicepFile.All().Select(file => file.Path).Order(), reached.Order());
    }

    [Fact]
    public void Have_one_file_of_parameters_for_each_environment_which_gives_what_is_asked_for()
    {
        var asked = Of("main.bicep").Parameters;
        Assert.Equal(["main.dev.bicepparam", "main.prod.bicepparam"], BicepFile.Environments().Select(file => Path.GetFileName(file.Path)));
        foreach (var environment in BicepFile.Environments())
        {
            Assert.Contains("main.bicep", environment.Literals);
            Assert.Empty(environment.Given.Except(asked.Keys));
            Assert.Empty(asked.Where(parameter => parameter.Value).Select(parameter => parameter.Key).Except(environment.Given));
        }
    }
}
