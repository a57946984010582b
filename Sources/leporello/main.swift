import Commands

Leporello.main()
