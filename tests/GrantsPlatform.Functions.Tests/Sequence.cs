// Tests share the queues of one account, and an engine's timers want an idle machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
