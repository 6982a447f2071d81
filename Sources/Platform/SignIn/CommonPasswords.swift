/// Words of which the commonest passwords are made, in Thai and English: our own list, with digits and signs put around by
/// who guesses.
enum CommonPasswords {
    /// In small letters.
    static let words = GuessablePassword.Words(
        list.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let list = """
        1q2w3e4r 1q2w3e4r5t 1qaz2wsx a1b2c3d4 aa123456 abc123 abcabc abcd1234 access account
        admin admin123 admin1234 adminadmin administrator alejandro alexander alexandra always
        amanda amnat amphoe amphur ampon andrew android angel angels angthong anong anthony
        antonio anucha anything apichat apinya apple april aree arsenal arun arunee asdfgh
        asdfghjkl ashley assessment august autumn ayutthaya baby babybear babybird babyboy
        babycat babyday babydog babydream babyfish babygirl babyheart babyking babylife babylove
        babyman babymoon babynight babyone babypower babyqueen babystar babysun babytime
        babyworld badminton banana banchong bangkok barcelona baseball basketball batman bayern
        beatles beautiful benjamin bestbaby bestbear bestbird bestboy bestcat bestday bestdog
        bestdream bestfish bestfriend bestgirl bestheart bestking bestlife bestlove bestman
        bestmoon bestnight bestone bestpower bestqueen beststar bestsun besttime bestworld bible
        black blessed blessing blink182 boonlert boonmee boxing boybaby boybear boybird boycat
        boyday boydog boydream boyfish boygirl boyheart boyking boylife boylove boyman boymoon
        boynight boyone boypower boyqueen boystar boysun boytime boyworld brother brown budget
        buffalo bunma bunny buriram butter butterfly candy carlos chaiwat chaiyaphum chaiyo
        chalerm champion change change123 changeme changwat chanthaburi charles charlie charoen
        chatchai cheese chelsea chiangmai chiangrai chicken chocolate chonburi christ
        christopher chumphon church cinema coffee computer cookie coolbaby coolbear coolbird
        coolboy coolcat coolday cooldog cooldream coolfish coolgirl coolheart coolking coollife
        coollove coolman coolmoon coolnight coolone coolpower coolqueen coolstar coolsun
        cooltime coolworld council cowboy crazybaby crazybear crazybird crazyboy crazycat
        crazyday crazydog crazydream crazyfish crazygirl crazyheart crazyking crazylife
        crazylove crazyman crazymoon crazynight crazyone crazypower crazyqueen crazystar
        crazysun crazytime crazyworld crystal cute daddy daisy dancer daniel darling david
        december decha default demo demon devil diamond district document doggie dollar dolphin
        donald doraemon dragon dragonball duangjai dusit eagle ekachai elephant elizabeth
        emerald eminem evaluate evening everything example facebook faith falcon family father
        february fernando ferrari finance flower flowers football forever fortnite freedom
        freefire friday friend friends funnybaby funnybear funnybird funnyboy funnycat funnyday
        funnydog funnydream funnyfish funnygirl funnyheart funnyking funnylife funnylove
        funnyman funnymoon funnynight funnyone funnypower funnyqueen funnystar funnysun
        funnytime funnyworld garena george girlbaby girlbear girlbird girlboy girlcat girlday
        girldog girldream girlfish girlheart girlking girllife girllove girlman girlmoon
        girlnight girlone girlpower girlqueen girlstar girlsun girltime girlworld gmail golden
        golf goodbaby goodbear goodbird goodboy goodbye goodcat goodday gooddog gooddream
        goodfish goodgirl goodheart goodking goodlife goodlove goodman goodmoon goodnight
        goodone goodpower goodqueen goodstar goodsun goodtime goodworld google gorgeous
        government greatbaby greatbear greatbird greatboy greatcat greatday greatdog greatdream
        greatfish greatgirl greatheart greatking greatlife greatlove greatman greatmoon
        greatnight greatone greatpower greatqueen greatstar greatsun greattime greatworld green
        guest guitar hacker handsome happiness happy happybaby happybear happybird happyboy
        happycat happyday happydog happydream happyfish happygirl happyheart happyking happylife
        happylove happyman happymoon happynight happyone happypower happyqueen happystar
        happysun happytime happyworld hatyai heaven hello hello123 hellokitty helloworld hockey
        honda honey hope horse hotmail huawei hunter hyperbaby hyperbear hyperbird hyperboy
        hypercat hyperday hyperdog hyperdream hyperfish hypergirl hyperheart hyperking hyperlife
        hyperlove hyperman hypermoon hypernight hyperone hyperpower hyperqueen hyperstar
        hypersun hypertime hyperworld iloveu iloveyou iloveyou1 instagram integrity internet
        iphone ironman isaan isan isuzu itaita itaonline james january jaruwan jasmine jennifer
        jessica jesus jesuschrist jirapat jiraporn jonathan joshua july june justice justin
        juventus kalasin kamon kamphaengphet kanchanaburi kanda kanya kharatchakan khobkhun
        khonkaen khonthai khopkhun killer king kingbaby kingbear kingbird kingboy kingcat
        kingday kingdog kingdream kingfish kinggirl kingheart kinglife kinglove kingman kingmoon
        kingnight kingone kingpower kingqueen kingstar kingsun kingtime kingworld kitten
        kittipong kittisak kitty knight korat krabi kriangkrai kriangsak krittiya krungthep
        ladda lamai lampang lamphun lanna legend letmein letmein123 liberty lily linkedin lion
        littlebaby littlebear littlebird littleboy littlecat littleday littledog littledream
        littlefish littlegirl littleheart littleking littlelife littlelove littleman littlemoon
        littlenight littleone littlepower littlequeen littlestar littlesun littletime
        littleworld liverpool local loei login logon lopburi lotus love lovebaby lovebear
        lovebird loveboy lovecat loveday lovedog lovedream lovefish lovegirl loveheart loveking
        lovelife lovely loveman loveme lovemoon lovenight loveone lovepower lovequeen lover
        lovestar lovesun lovetime loveworld loveyou loykrathong lucky luckybaby luckybear
        luckybird luckyboy luckycat luckyday luckydog luckydream luckyfish luckygirl luckyheart
        luckyking luckylife luckylove luckyman luckymoon luckynight luckyone luckypower
        luckyqueen luckystar luckysun luckytime luckyworld maehongson magicbaby magicbear
        magicbird magicboy magiccat magicday magicdog magicdream magicfish magicgirl magicheart
        magicking magiclife magiclove magicman magicmoon magicnight magicone magicpower
        magicqueen magicstar magicsun magictime magicworld mahasarakham malee maliwan manbaby
        manbear manbird manboy mancat manchester manday mandog mandream manee manfish mangirl
        mango manheart manking manlife manlove manmoon mannight manone manop manpower manqueen
        manstar mansun mantime manutd manworld march maria master matrix matthew mayor mazda
        megababy megabear megabird megaboy megacat megaday megadog megadream megafish megagirl
        megaheart megaking megalife megalove megaman megamoon meganight megaone megapower
        megaqueen megastar megasun megatime megaworld melissa mercedes metallica michael
        michelle mickey microsoft midnight milan million minecraft minnie miracle mitsubishi
        mommy monday money mongkol monkey montree moonlight morning mother motorola movie
        muaythai mukdahan municipality music mybaby myfamily mylove mypassword nacc nakhon
        nakhonnayok nakhonpathom nakhonsawan nan narathiwat naree narong narongchai naruto
        nattapong nattaya natthapong network never newpassword nicole ninja nipa niran nirvana
        nissan nokia nongkhai nonthaburi noodle nopassword noppadon nopparat nothing november
        october office officer offline onepiece online orange oranuch orathai orchid outlook
        p@55w0rd p@ssw0rd p@ssword pa55word pailin pairoj palad panida panther panya paradise
        pass123 pass1234 passcode passw0rd password password1 password12 password123 passwort
        patcharin pathumthani pattani pattaya pearl pepper phatchara phatthalung phayao
        phetchabun phetchaburi phichit phitsanulok phoenix phongphat phrae phuket piano pikachu
        pirate piyanuch piyapong pizza playerone please pokemon pongsak pornchai pornthip
        porsche powerbaby powerbear powerbird powerboy powercat powerday powerdog powerdream
        powerfish powergirl powerheart powerking powerlife powerlove powerman powermoon
        powernight powerone powerqueen powerstar powersun powertime powerworld prachinburi
        prachuap pranee prapat prasert prasit prayut preecha pretty prince princesa princess
        private project prongsai province public puppy purple q1w2e3r4 qazwsx qazwsxedc queen
        queenbaby queenbear queenbird queenboy queencat queenday queendog queendream queenfish
        queengirl queenheart queenking queenlife queenlove queenman queenmoon queennight
        queenone queenpower queenstar queensun queentime queenworld qwerty qwerty123 qwertyuiop
        rabbit racing rainbow rakna rakthai rakthailand ranger ranong ratana ratbanthit
        ratchaburi ratchakan rattana rayong realmadrid report ricardo rich robert roberto roblox
        roiet root root123 rose rungnapa rungrat runner sabai sabaidee sakaeo sakchai sakda
        sakon sakonnakhon samantha sample samsung samutprakan samutsakhon sangwan saowalak
        sapphire saraburi satun saturday sawasdee sawasdeeka sawasdeekrub sawatdee secret
        secrets security september server sexy shadow siam siamese signin silver singburi singer
        sirichai siriporn sirirat sisaket sister smile snoopy soccer soldier sombat somchai
        something somjai somkiat somkid sompong somporn somsak somsri somying songkhla songkran
        sorry spiderman spring star starbaby starbear starbird starboy starcat starday stardog
        stardream starfish stargirl starheart starking starlife starlight starlove starman
        starmoon starnight starone starpower starqueen stars starsun startime starwars
        starwarsfan starworld stephanie success suchart sugar sukanya sukhothai summer sunday
        sunee sunshine supaporn superbaby superbear superbird superboy supercat superday
        superdog superdream superfish supergirl superheart superking superlife superlove
        superman supermoon supernight superone superpower superqueen superstar supersun
        supertime superuser superworld surachai surasak surat suratthani surin suriya suwit
        suzuki sweetbaby sweetbear sweetbird sweetboy sweetcat sweetday sweetdog sweetdream
        sweetfish sweetgirl sweetheart sweetie sweetking sweetlife sweetlove sweetman sweetmoon
        sweetnight sweetone sweetpower sweetqueen sweetstar sweetsun sweettime sweetworld sweety
        system tak tambol tambon temp temporary tennis tessaban test test123 test1234 tester
        testing testtest thailand thailandonly thairath thaksin thanakorn thanapon thanawat
        thanks thankyou theerapong thepassword thesaban thidarat thomas thursday tiger tiktok
        together toor toyota trang transparency trat truelove trustno1 tuesday turtle twitter
        ubon ubonrat udom udomsak udonthani user user123 username uthai uthaithani uttaradit
        vichai victoria victory violet viroj volleyball wanchai wannee waraporn warrior
        watcharin webmaster website wednesday welcome welcome1 welcome123 whatever white wichai
        wichit wilai wilaiwan william windows winner winter wirat witthaya wizard xiaomi yahoo
        yala yamaha yaowalak yasothon yellow yodying yourpassword youtube yupin yuthana zaq12wsx
        zxcvbn zxcvbnm กรุงเทพ กรุงเทพมหานคร กองการศึกษา กองคลัง กองช่าง กุหลาบ ขอนแก่น ขอบคุณ
        ขอบคุณครับ ขอบคุณค่ะ ข้าราชการ คนดี คนไทย ครอบครัว ความรัก ความสุข ความโปร่งใส คุณธรรม
        คุณพ่อ คุณแม่ งบประมาณ ชูใจ ช้างไทย ดวงใจ ดอกบัว ดอกไม้ ทดสอบ ที่รัก ท้องถิ่น ธรรมาภิบาล
        นครราชสีมา นายกเทศมนตรี นิภา บุญชู บุญมี บุญเลิศ ประสิทธิ์ ประเทศไทย ประเสริฐ ปรีชา
        ปลัดเทศบาล ปิติ ผู้ดูแล ผู้ดูแลระบบ พนักงาน พรชัย พรทิพย์ ภูเก็ต มงคล มะลิ มั่งมี มานะ
        มานี มาลี ยินดีต้อนรับ รวยรวย รหัส รหัสผ่าน รหัสลับ รักครอบครัว รักนะ รักพ่อ รักลูก
        รักเธอ รักแม่ รัตนา ราชการ ร่ำรวย ลูกรัก วันชัย วิชัย ศิริพร สงขลา สบายดี สมคิด สมชาย
        สมบัติ สมพงษ์ สมพร สมศรี สมศักดิ์ สมหญิง สมใจ สวัสดี สวัสดีครับ สวัสดีค่ะ สำนักงาน
        สำนักปลัด สุขสันต์ สุขใจ สุชาติ สุภาพร สุรชัย สุรศักดิ์ สู้สู้ สู้ๆ
        องค์การบริหารส่วนตำบล อนงค์ อบจ อบต อรุณ อรุณี อำนาจ อุดรธานี อุบลราชธานี เงินทอง
        เจ้าหน้าที่ เชียงราย เชียงใหม่ เทศบาล เทศบาลตำบล เทศบาลนคร เทศบาลเมือง เมืองไทย แอดมิน
        โคราช โชคดี โชคลาภ โปร่งใส ไทยแลนด์
        """
}
