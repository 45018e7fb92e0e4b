using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

/// <summary>
/// The law of every decider: whatever was sent before, in whatever order and by whomever, the same command sent again by the same
/// actor is answered without an event; every state has its rows, and every event its consequences.
/// </summary>
internal static class Repetition
{
    public static void ChangesNothing(
        IDecider decider, IPolicy policy, IView view, StreamId self, IReadOnlyList<Command> commands, IReadOnlyList<Actor> actors, Facts facts)
    {
        var missing = Wire.CommandTypes.Where(type => type.IsSubclassOf(decider.CommandType)).Except(commands.Select(command => command.GetType()));
        Assert.Empty(missing);

        var sent = Gen.Zip(Gen.Choose(0, commands.Count - 1), Gen.Choose(0, actors.Count - 1)).ArrayOf();
        Check.QuickThrowOnFailure(Prop.ForAll(sent.ToArbitrary(), steps =>
        {
            var state = decider.Empty;
            foreach (var (command, actor) in steps)
            {
                var context = new Context("c-1", DateTimeOffset.Parse("2025-04-02T08:00:00Z"), actors[actor], facts);
                if (decider.Decide(self, commands[command], state, context) is not Response.Accepted accepted) continue;
                foreach (var happened in accepted.Events)
                {
                    state = decider.Evolve(state, Wire.ReadEvent(Wire.NameOf(happened), Wire.Write(happened)));
                    _ = policy.On(happened, state, new EventPlace(self, 1, context.At, context.Actor)).ToList();
                }
                _ = view.Rows(self, state).ToList();
                if (decider.Decide(self, commands[command], state, context) is not Response.Accepted { Events: [], Contents: [] }) return false;
            }
            return true;
        }));
    }
}
